package dev.backstory.bench.labels;

import dev.backstory.bench.labels.LabelledQuotes.Truth;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds speakers against the words that a corpus labels as sources. Other words for the same are
 * right too: a name with the same surname, a pronoun that was read as the same speaker, a relative
 * pronoun right behind. Labels that take the bare cue for the source are left out.
 */
public final class SourceLabels {
  private static final double MOST_OF_SPAN = 0.5;
  private static final double SAME_SPAN = 0.8;
  private static final int RIGHT_BEHIND = 3;
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private final LabelledQuotes article;
  private final List<Quotation> quotations;

  /**
   * @param quotations what was read in the article
   */
  public SourceLabels(LabelledQuotes article, List<Quotation> quotations) {
    this.article = article;
    this.quotations = List.copyOf(quotations);
  }

  /** Null where the labels do not tell. */
  public @Nullable Boolean isRight(Quotation quotation) {
    Span mention = quotation.mention();
    Speaker speaker = quotation.speaker();
    Truth truth = truth(quotation);
    if (mention == null || speaker == null || truth == null || isBareCue(quotation, truth)) {
      return null;
    }
    return truth.sources().stream().anyMatch(source -> isSame(mention, speaker, source));
  }

  private @Nullable Truth truth(Quotation quotation) {
    return article.truths().stream()
        .filter(truth -> !truth.sources().isEmpty() && isOf(truth, quotation))
        .max(Comparator.comparingDouble(it -> Overlap.ofUnion(it.content(), quotation.span())))
        .orElse(null);
  }

  private static boolean isOf(Truth truth, Quotation quotation) {
    return Overlap.ofUnion(truth.content(), quotation.span()) >= MOST_OF_SPAN
        || quotation.kind() != Quotation.Kind.INDIRECT
            && truth.parts().stream()
                .anyMatch(part -> Overlap.ofUnion(part, quotation.span()) >= SAME_SPAN);
  }

  private static boolean isBareCue(Quotation quotation, Truth truth) {
    Span mention = quotation.mention();
    Span cue = quotation.cue();
    boolean swapped =
        mention != null
            && truth.cue().stream().anyMatch(mention::overlaps)
            && truth.sources().stream().noneMatch(mention::overlaps);
    return swapped || cue != null && truth.sources().stream().anyMatch(cue::overlaps);
  }

  private boolean isSame(Span mention, Speaker speaker, Span source) {
    String words = words(source);
    int gap = source.start() - mention.end();
    return mention.overlaps(source)
        || RELATIVE.contains(words) && gap >= 0 && gap <= RIGHT_BEHIND
        || SamePerson.is(words, speaker.name()) && Character.isUpperCase(words.codePointAt(0))
        || quotations.stream().anyMatch(other -> tells(other, source, speaker));
  }

  private static boolean tells(Quotation other, Span source, Speaker speaker) {
    return other.mention() != null
        && other.speaker() != null
        && other.mention().overlaps(source)
        && other.speaker().name().equals(speaker.name());
  }

  private String words(Span span) {
    int start = article.text().offsetByCodePoints(0, span.start());
    String words =
        article.text().substring(start, article.text().offsetByCodePoints(start, span.length()));
    return Character.isUpperCase(words.codePointAt(0)) ? words : words.toLowerCase(Locale.ROOT);
  }
}
