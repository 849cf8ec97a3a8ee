package dev.backstory.fact;

import dev.backstory.model.Mention;
import dev.backstory.model.Quantity;
import dev.backstory.model.TimeExpression;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What speaks for and against two sentences telling the same fact, as numbers. */
public final class PairFeatures {
  /** How many numbers a pair is described by. */
  public static final int SIZE = 30;

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:not|no|never|nor|denied|denies|deny|without|refused|declined)\\b|n['’]t\\b");
  private static final int FEWEST_QUOTED = 2;

  private final StoryStatements story;
  private final Map<Long, double[]> ranks = new HashMap<>();
  private final Map<StorySentence, Traits> traits = new HashMap<>();

  /**
   * What is looked at of one sentence.
   *
   * @param names the last words of those that it names, in lower case
   * @param opening of the first that it names, else empty
   * @param quoted stems that stand in quotation marks alone
   * @param shareQuoted of its characters
   * @param negative whether it denies something
   * @param weight of its stems
   * @param inHeadlines how often headlines have its stems
   */
  private record Traits(
      Set<String> names,
      String opening,
      Set<String> quoted,
      double shareQuoted,
      boolean negative,
      double weight,
      double inHeadlines) {}

  public PairFeatures(StoryStatements story) {
    this.story = story;
  }

  /** The numbers of a pair, the same in either order. */
  public float[] of(StorySentence a, StorySentence b) {
    double[] row = new double[SIZE];
    row[0] = story.similarity(a, b);
    words(a, b, row);
    row[6] = shareOfSmaller(story.pairsOfWords(a), story.pairsOfWords(b));
    names(a, b, row);
    figures(a, b, row);
    days(a, b, row);
    row[14] = traits(a).negative() == traits(b).negative() ? 0 : 1;
    quoted(a, b, row);
    places(a, b, row);
    row[23] = a.role() == b.role() ? 1 : 0;
    row[24] = isNews(a) && isNews(b) ? 1 : 0;
    row[25] = (a.sentence().speech() ? 1 : 0) + (b.sentence().speech() ? 1 : 0);
    rank(a, b, row);
    row[29] = a.articleId().equals(b.articleId()) ? 1 : 0;
    float[] numbers = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      numbers[i] = (float) row[i];
    }
    return numbers;
  }

  /** What share of each the other covers, by weight, and the weightiest words in common. */
  private void words(StorySentence a, StorySentence b, double[] row) {
    double shared = 0;
    double rarest = 0;
    double second = 0;
    int count = 0;
    for (String stem : a.stems()) {
      if (b.stems().contains(stem)) {
        double weight = story.weight(stem);
        shared += weight;
        count++;
        second = Math.max(second, Math.min(rarest, weight));
        rarest = Math.max(rarest, weight);
      }
    }
    double ofA = shared / Math.max(1e-9, traits(a).weight());
    double ofB = shared / Math.max(1e-9, traits(b).weight());
    row[1] = Math.max(ofA, ofB);
    row[2] = Math.min(ofA, ofB);
    row[3] = count;
    row[4] = rarest;
    row[5] = second;
  }

  private Traits traits(StorySentence sentence) {
    return traits.computeIfAbsent(
        sentence,
        s ->
            new Traits(
                names(s),
                openingName(s),
                quoted(s),
                Marks.shareQuoted(s.text()),
                NOT.matcher(s.text()).find(),
                s.stems().stream().mapToDouble(story::weight).sum(),
                s.stems().stream().mapToInt(story::inHeadlines).sum()));
  }

  private void names(StorySentence a, StorySentence b, double[] row) {
    Set<String> one = traits(a).names();
    Set<String> other = traits(b).names();
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    row[7] = both.size();
    row[8] = Math.max(one.size(), other.size()) - both.size();
    row[9] = !one.isEmpty() && !other.isEmpty() && both.isEmpty() ? 1 : 0;
    String first = traits(a).opening();
    String second = traits(b).opening();
    row[28] = first.equals(second) ? 1 : first.isEmpty() || second.isEmpty() ? 0 : -1;
  }

  private static Set<String> names(StorySentence sentence) {
    Set<String> names = new HashSet<>();
    sentence.mentions().forEach(mention -> names.add(lastWord(mention)));
    return names;
  }

  private static String openingName(StorySentence sentence) {
    return sentence.mentions().isEmpty() ? "" : lastWord(sentence.mentions().getFirst());
  }

  private static String lastWord(Mention mention) {
    String name = mention.name();
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static void figures(StorySentence a, StorySentence b, double[] row) {
    for (Quantity one : a.quantities()) {
      boolean equal = false;
      boolean sameCount = false;
      for (Quantity other : b.quantities()) {
        boolean unit = Objects.equals(one.unit(), other.unit());
        equal |= unit && one.value().compareTo(other.value()) == 0;
        sameCount |= unit && Objects.equals(one.counts(), other.counts());
      }
      row[10] += equal ? 1 : 0;
      row[11] += !equal && sameCount ? 1 : 0;
    }
  }

  private static void days(StorySentence a, StorySentence b, double[] row) {
    boolean shared = false;
    for (TimeExpression one : a.times()) {
      shared |= b.times().stream().anyMatch(one::overlaps);
    }
    row[12] = shared ? 1 : 0;
    row[13] = !shared && !a.times().isEmpty() && !b.times().isEmpty() ? 1 : 0;
  }

  private void quoted(StorySentence a, StorySentence b, double[] row) {
    Set<String> one = traits(a).quoted();
    Set<String> other = traits(b).quoted();
    boolean enough = Math.min(one.size(), other.size()) >= FEWEST_QUOTED;
    row[15] = enough ? shareOfSmaller(one, other) : 0;
    row[16] = Math.max(traits(a).shareQuoted(), traits(b).shareQuoted());
  }

  private static Set<String> quoted(StorySentence sentence) {
    Set<String> inside = new HashSet<>(Words.stems(sentence.text()));
    inside.removeAll(Words.stems(Marks.blanked(sentence.text())));
    return inside;
  }

  /** Where they stand, how long they are, and how much headlines tell of them. */
  private void places(StorySentence a, StorySentence b, double[] row) {
    row[17] = Math.min(a.index(), b.index());
    row[18] = Math.max(a.index(), b.index());
    row[19] = Math.min(a.words(), b.words());
    row[20] = Math.max(a.words(), b.words());
    row[21] = Math.min(traits(a).inHeadlines(), traits(b).inHeadlines());
    row[22] = a.stems().stream().filter(b.stems()::contains).mapToInt(story::inHeadlines).sum();
  }

  private static boolean isNews(StorySentence sentence) {
    return switch (sentence.role()) {
      case MAIN, CONSEQUENCE -> true;
      case PREVIOUS_EVENT,
          CURRENT_CONTEXT,
          HISTORICAL_EVENT,
          ANECDOTAL_EVENT,
          EVALUATION,
          EXPECTATION,
          NONE ->
          false;
    };
  }

  private static double shareOfSmaller(Set<String> one, Set<String> other) {
    int least = Math.min(one.size(), other.size());
    return least == 0 ? 0 : (double) one.stream().filter(other::contains).count() / least;
  }

  /** Whether each is the other's nearest in its article, and by how much. */
  private void rank(StorySentence a, StorySentence b, double[] row) {
    double[] one = rankIn(a, b);
    double[] other = rankIn(b, a);
    row[26] = Math.max(one[0], other[0]);
    row[27] = Math.min(one[1], other[1]);
  }

  /** How many sentences of b's article are nearer to a than b is, and how far b leads the next. */
  private double[] rankIn(StorySentence a, StorySentence b) {
    long key = (long) a.ordinal() << 32 | b.ordinal();
    return ranks.computeIfAbsent(key, _ -> seek(a, b));
  }

  private double[] seek(StorySentence a, StorySentence b) {
    double own = story.similarity(a, b);
    int nearer = 0;
    double nearest = 0;
    for (int i = b.ordinal() - b.index(); i < story.sentences().size(); i++) {
      StorySentence other = story.sentences().get(i);
      if (!other.articleId().equals(b.articleId())) {
        break;
      }
      if (!other.equals(b) && !other.equals(a)) {
        double similarity = story.similarity(a, other);
        nearer += similarity > own ? 1 : 0;
        nearest = Math.max(nearest, similarity);
      }
    }
    return new double[] {nearer, own - nearest};
  }
}
