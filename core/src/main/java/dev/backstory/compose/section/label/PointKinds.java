package dev.backstory.compose.section.label;

import dev.backstory.notation.Resource;
import dev.backstory.port.Aspect;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of point that an editor would tell apart, by words that show them. */
public final class PointKinds {
  /** A kind whose aspects have less between them is not what the sentence is there for. */
  private static final double POSSIBLE = 0.1;

  private record Kind(String label, Set<Aspect> aspects, List<String> shown) {
    /** At the words that show it. */
    LabelCandidate candidate(String lower) {
      int at = at(lower);
      return new LabelCandidate(label, LabelForm.KIND, at, at + word(lower).length());
    }

    private String word(String lower) {
      return shown.stream().filter(lower::contains).findFirst().orElse("");
    }

    private int at(String lower) {
      return Math.max(0, lower.indexOf(word(lower)));
    }

    /** Whether words before those that show it say that it is not so. */
    boolean isDenied(String lower) {
      return Denial.isBefore(lower, at(lower));
    }

    boolean fits(SentenceUse use) {
      return use.aspects().isEmpty() || aspects.stream().mapToDouble(use::aspect).sum() >= POSSIBLE;
    }
  }

  private static final List<Kind> KINDS =
      Resource.rows("compose/section/label/kinds.tsv").stream()
          .map(
              row ->
                  new Kind(
                      row.get(0),
                      Arrays.stream(row.get(1).split(" "))
                          .map(PointKinds::aspect)
                          .collect(Collectors.toUnmodifiableSet()),
                      List.of(row.get(2).split(";"))))
          .toList();

  private PointKinds() {}

  private static Aspect aspect(String name) {
    return Aspect.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The labels of all kinds whose words a text has. */
  public static List<String> labels(String text) {
    String lower = lower(text);
    return KINDS.stream()
        .filter(kind -> Words.hasPhrase(lower, kind.shown()))
        .map(Kind::label)
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** The kinds that a sentence may be of. */
  static List<LabelCandidate> of(String sentence, SentenceUse use) {
    String lower = lower(sentence);
    return KINDS.stream()
        .filter(kind -> kind.fits(use) && Words.hasPhrase(lower, kind.shown()))
        .filter(kind -> !kind.isDenied(lower))
        .map(kind -> kind.candidate(lower))
        .toList();
  }
}
