package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.port.Embedder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnnotatedOffsetsPropertyTest {
  private static final Embedder EMBEDDER =
      new Embedder() {
        @Override
        public int dimensions() {
          return 1;
        }

        @Override
        public Set<String> languages() {
          return ArticleAnnotator.LANGUAGES;
        }

        @Override
        public Embedding embed(String text) {
          return Embedding.of(1);
        }
      };

  private static AnnotatedArticle annotate(String text) {
    Article article = new Article("a", null, null, List.of(), null, null, null, null, null, text);
    return new ArticleAnnotator(new PlainTagger(), EMBEDDER).annotate(article);
  }

  /** Pieces that news is made of, strung together, with characters outside the basic plane. */
  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(
            "Jane Doe",
            " said",
            " that",
            " the boat",
            " was late",
            ",",
            ".",
            " \u201C",
            "\u201D",
            "\"",
            " '",
            "'",
            "''",
            "\n",
            "\n\n",
            " \uD83D\uDE00",
            "\uD83D\uDE00",
            " Mr.",
            " U.S.",
            " and",
            " she",
            " told",
            " according to",
            "\u2026",
            "!",
            "?",
            ":",
            " (R-Ore.)",
            " \u2014",
            "\uD800",
            " Doe",
            " the mayor",
            " \u00AB",
            "\u00BB",
            "\u0000",
            " saying",
            " in",
            " Lindow")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces))
        .filter(text -> !text.isBlank());
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(200).filter(s -> !s.isBlank());
  }

  @Property(tries = 400)
  void sentencesAreDisjointAndCoverEveryWord(@ForAll("news") String text) {
    check(text);
  }

  @Property(tries = 400)
  void anyTextCanBeRead(@ForAll("anything") String text) {
    check(text);
  }

  private static void check(String text) {
    AnnotatedArticle annotated = annotate(text);
    OffsetMap offsets = OffsetMap.of(text);
    int end = 0;
    for (Sentence sentence : annotated.sentences()) {
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
      end = sentence.span().end();
    }
    String covered =
        annotated.sentences().stream()
            .map(sentence -> offsets.slice(sentence.span()))
            .collect(Collectors.joining());
    assertThat(withoutSpaces(covered)).isEqualTo(withoutSpaces(text));
    annotated.mentions().stream().map(Mention::span).forEach(s -> assertTrimmed(offsets, s));
    annotated.quotations().stream().map(Quotation::span).forEach(s -> assertTrimmed(offsets, s));
    annotated.phrases().forEach(s -> assertTrimmed(offsets, s));
  }

  private static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!Letters.isSpace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static void assertTrimmed(OffsetMap offsets, Span span) {
    String words = offsets.slice(span);
    assertThat(words).isNotEmpty();
    assertThat(Letters.isSpace(words.charAt(0))).isFalse();
    assertThat(Letters.isSpace(words.charAt(words.length() - 1))).isFalse();
  }

  @Property(tries = 60)
  void aNameIsFoundWhereItStandsBehindAnyEmoji(@ForAll("emoji") String emoji) {
    String text = emoji + " It is late. " + emoji + " Then Jane Doe came.";
    OffsetMap offsets = OffsetMap.of(text);
    assertThat(annotate(text).mentions())
        .extracting(mention -> offsets.slice(mention.span()))
        .contains("Then Jane Doe");
  }

  @Provide
  Arbitrary<String> emoji() {
    return Arbitraries.integers()
        .between(0x1F300, 0x1F5FF)
        .map(Character::toString)
        .list()
        .ofMaxSize(5)
        .map(list -> String.join("", list));
  }
}
