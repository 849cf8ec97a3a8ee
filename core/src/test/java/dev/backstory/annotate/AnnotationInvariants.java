package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.text.Letters;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds of every article that was read, whatever its text: each span lies in what was read, is
 * in order and has words, and the sentences hold all that is not white space.
 */
public final class AnnotationInvariants {
  private final AnnotatedArticle annotated;
  private final String text;
  private final OffsetMap offsets;

  private AnnotationInvariants(AnnotatedArticle annotated) {
    this.annotated = annotated;
    this.text = annotated.article().text();
    this.offsets = OffsetMap.of(text);
  }

  /** Fails where one does not hold; the article has no headings and tables. */
  public static void check(AnnotatedArticle annotated) {
    new AnnotationInvariants(annotated).check();
  }

  private void check() {
    sentences();
    assertOrdered(annotated.mentions().stream().map(Mention::span).toList(), true);
    assertOrdered(annotated.times().stream().map(TimeExpression::span).toList(), true);
    assertOrdered(annotated.quantities().stream().map(Quantity::span).toList(), true);
    assertOrdered(annotated.phrases(), true);
    assertOrdered(annotated.quotations().stream().map(Quotation::span).toList(), false);
    annotated.quotations().stream()
        .flatMap(quotation -> Stream.of(quotation.cue(), quotation.mention()))
        .filter(Objects::nonNull)
        .forEach(this::assertHasWords);
    assertThat(annotated.mentions()).noneMatch(mention -> mention.name().isBlank());
  }

  private void sentences() {
    List<Span> spans = annotated.sentences().stream().map(Sentence::span).toList();
    assertOrdered(spans, true);
    assertThat(spans.stream().map(offsets::slice).map(this::words).collect(Collectors.joining()))
        .isEqualTo(words(text.substring(0, offsets.utf16(annotated.readTo()))));
    int paragraph = 0;
    for (Sentence sentence : annotated.sentences()) {
      assertThat(sentence.paragraph()).isBetween(paragraph, paragraph + 1);
      paragraph = sentence.paragraph();
      assertThat(sentence.confidence()).isBetween(0.0, 1.0);
    }
  }

  /** In the order of the text; apart, too, where they may not overlap. */
  private void assertOrdered(List<Span> spans, boolean apart) {
    int bound = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(bound);
      bound = apart ? span.end() : span.start();
      assertHasWords(span);
    }
  }

  private void assertHasWords(Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(annotated.readTo());
    String words = offsets.slice(span);
    assertThat(words).isNotEmpty();
    assertThat(Letters.isSpace(words.charAt(0))).isFalse();
    assertThat(Letters.isSpace(words.charAt(words.length() - 1))).isFalse();
    int start = offsets.utf16(span.start());
    assertThat(text.substring(start, start + words.length())).isEqualTo(words);
  }

  private String words(String from) {
    Predicate<Integer> word = c -> !Letters.isSpace((char) c.intValue());
    return from.chars()
        .boxed()
        .filter(word)
        .map(c -> String.valueOf((char) c.intValue()))
        .collect(Collectors.joining());
  }
}
