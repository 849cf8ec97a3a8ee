package dev.backstory.support;

import dev.backstory.learning.LogOdds;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SupportJudge;
import dev.backstory.port.SupportJudge.Reading;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What the judge of support knows of a sentence and its evidence, as numbers. */
public final class SupportFeatures {
  /** Of the numbers, in their order. */
  public static final List<String> NAMES =
      List.of(
          "likeness",
          "likeness of three pieces",
          "likeness of a quarter",
          "doubt",
          "doubt of three pieces",
          "best sentence supports",
          "best two sentences support",
          "three best sentences support",
          "words in best sentence",
          "words in best two sentences",
          "words anywhere",
          "pairs of words anywhere",
          "longest stretch anywhere",
          "names elsewhere",
          "names nowhere",
          "figures elsewhere",
          "figures nowhere",
          "stems nowhere",
          "length",
          "faults");

  /** How many of the most similar sentences the judge reads. */
  private static final int READ = 4;

  private static final double CLOSEST = 0.002;
  private static final double MOST = 3;
  private static final double LONG = 20;

  private final EditorJudge judge;
  private final SupportJudge reader;

  SupportFeatures(EditorJudge judge, SupportJudge reader) {
    this.judge = judge;
    this.reader = reader;
  }

  /** The same with another reading of the sentence. */
  public static double[] with(Reading reading, double... features) {
    double[] changed = features.clone();
    changed[0] = reading.likeness();
    changed[1] = reading.leastLike();
    changed[2] = reading.lowestQuarter();
    changed[3] = reading.doubt();
    changed[4] = reading.worst();
    return changed;
  }

  /**
   * The numbers of {@link #NAMES}.
   *
   * @param faults that exact checks have found
   */
  double[] of(String claim, EvidenceText evidence, int faults) {
    Set<String> stems = Words.stems(claim);
    List<Integer> nearest = nearest(stems, evidence);
    if (nearest.isEmpty()) {
      return new double[NAMES.size()];
    }
    int first = nearest.getFirst();
    int second = completing(stems, first, evidence);
    double[] odds =
        nearest.stream().mapToDouble(at -> odds(evidence.sentence(at), claim)).sorted().toArray();
    Set<String> two = new HashSet<>(evidence.stems(first));
    two.addAll(evidence.stems(second));
    String both = evidence.sentence(first) + " " + evidence.sentence(second);
    List<String> words = Words.of(claim);
    Reading reading = reader.read(EvidencePassage.of(claim, evidence), claim);
    return new double[] {
      reading.likeness(),
      reading.leastLike(),
      reading.lowestQuarter(),
      reading.doubt(),
      reading.worst(),
      odds[odds.length - 1],
      first == second ? odds[odds.length - 1] : odds(inOrder(first, second, evidence), claim),
      IntStream.range(Math.max(0, odds.length - 3), odds.length)
          .mapToDouble(i -> odds[i])
          .average()
          .orElse(0),
      share(stems, evidence.stems(first)),
      share(stems, two),
      share(stems, evidence.allStems()),
      pairs(words, evidence),
      longest(words, evidence) / Math.max(1.0, words.size()),
      missing(words, both, SupportFeatures::isName),
      missing(words, evidence.text(), SupportFeatures::isName),
      missing(words, both, SupportFeatures::isFigure),
      missing(words, evidence.text(), SupportFeatures::isFigure),
      stems.stream().filter(stem -> !evidence.allStems().contains(stem)).count(),
      words.size() / LONG,
      Math.min(MOST, faults)
    };
  }

  private double odds(String sentence, String claim) {
    return LogOdds.of(judge.bearsOut(sentence, claim), CLOSEST);
  }

  private static String inOrder(int a, int b, EvidenceText evidence) {
    return evidence.sentence(Math.min(a, b)) + " " + evidence.sentence(Math.max(a, b));
  }

  /** The sentences with most of the claim's stems, the long ones counting a little less. */
  private static List<Integer> nearest(Set<String> stems, EvidenceText evidence) {
    return IntStream.range(0, evidence.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer at) ->
                        -common(stems, evidence.stems(at)) / (1 + evidence.stems(at).size() / 50.0))
                .thenComparing(at -> at))
        .limit(READ)
        .toList();
  }

  /** The sentence that has most of what the first one lacks. */
  private static int completing(Set<String> stems, int first, EvidenceText evidence) {
    Set<String> rest = new HashSet<>(stems);
    rest.removeAll(evidence.stems(first));
    return IntStream.range(0, evidence.size())
        .boxed()
        .filter(at -> at != first)
        .max(
            Comparator.comparingDouble((Integer at) -> common(rest, evidence.stems(at)))
                .thenComparing(at -> -at))
        .orElse(first);
  }

  private static double common(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).count();
  }

  private static double share(Set<String> stems, Set<String> of) {
    return common(stems, of) / Math.max(1, stems.size());
  }

  private static double pairs(List<String> words, EvidenceText evidence) {
    long found =
        IntStream.range(0, words.size() - 1)
            .filter(i -> evidence.hasInOrder(lower(words, i, i + 2)))
            .count();
    return found / Math.max(1.0, words.size() - 1);
  }

  private static int longest(List<String> words, EvidenceText evidence) {
    int longest = 0;
    for (int from = 0; from + longest < words.size(); from++) {
      while (from + longest < words.size()
          && evidence.hasInOrder(lower(words, from, from + longest + 1))) {
        longest++;
      }
    }
    return longest;
  }

  private static String lower(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to)).toLowerCase(Locale.ROOT);
  }

  private interface Kind {
    boolean test(List<String> words, int at);
  }

  private static boolean isName(List<String> words, int at) {
    return at > 0 && Character.isUpperCase(words.get(at).codePointAt(0));
  }

  private static boolean isFigure(List<String> words, int at) {
    return words.get(at).chars().anyMatch(Character::isDigit);
  }

  private static double missing(List<String> words, String text, Kind kind) {
    String known = EvidenceText.spaced(text);
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
      if (kind.test(words, i) && !known.contains(" " + word)) {
        missing.add(word);
      }
    }
    return Math.min(MOST, missing.size());
  }
}
