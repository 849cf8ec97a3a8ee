package dev.backstory.compose.section.label;

import dev.backstory.notation.Resource;
import dev.backstory.port.Aspect;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of point that an editor would tell apart, by words that show them or by the judge. */
final class PointKinds {
  /** An aspect that the judge gives less is not decided. */
  private static final double DECIDED = 0.5;

  /** A kind whose aspects have less between them is not what the sentence is there for. */
  private static final double POSSIBLE = 0.1;

  private record Kind(String label, Set<Aspect> aspects, List<String> shown) {
    boolean fits(SentenceUse use) {
      return use.aspects().isEmpty() || aspects.stream().mapToDouble(use::aspect).sum() >= POSSIBLE;
    }
  }

  private record Word(String stance, String label) {}

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

  private static final Map<Aspect, Word> WORDS = new EnumMap<>(Aspect.class);

  static {
    Resource.rows("compose/section/label/aspects.tsv")
        .forEach(row -> WORDS.put(aspect(row.get(0)), new Word(row.get(1), row.get(2))));
  }

  private PointKinds() {}

  private static Aspect aspect(String name) {
    return Aspect.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * The kinds that a sentence may be of.
   *
   * @param speaker who says it, in few words; empty if nobody does or the name is not sure
   */
  static List<LabelCandidate> of(String sentence, String speaker, SentenceUse use) {
    List<LabelCandidate> found = new ArrayList<>();
    String lower = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (Kind kind : KINDS) {
      if (kind.fits(use) && Words.hasPhrase(lower, kind.shown())) {
        found.add(new LabelCandidate(kind.label(), LabelForm.KIND, 0));
      }
    }
    Word word = WORDS.get(use.aspect());
    if (word != null && use.aspect(use.aspect()) >= DECIDED) {
      if (!speaker.isEmpty() && !word.stance().equals("-")) {
        found.add(
            new LabelCandidate(LabelWords.owned(speaker, word.stance()), LabelForm.STANCE, 0));
      }
      if (!word.label().equals("-")) {
        found.add(new LabelCandidate(word.label(), LabelForm.ASPECT, 0));
      }
    }
    return found;
  }
}
