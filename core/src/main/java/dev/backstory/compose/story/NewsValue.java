package dev.backstory.compose.story;

import dev.backstory.learning.LogOdds;
import dev.backstory.model.Fact;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How much each sentence is worth to a page: by what the story shows of it, and where a judge has
 * read it, by what that says, too. Two logistic regressions for each {@link Use}, fitted by {@code
 * bench train news-value} (docs/models/news-value.md).
 */
public final class NewsValue {
  /** What a sentence may be wanted for. */
  public enum Use {
    /** The account of fifty words. */
    MUST,
    /** Any place on the page. */
    MATTERS,
    /** What follows or may follow. */
    AHEAD,
    /** What a newcomer must know of what came before. */
    BEFORE
  }

  /**
   * Where among the figures that {@link #judged} gives it stands whether the writer comments;
   * whether the sentence tells what came before stands behind it.
   */
  public static final int OPINION = 11;

  /** From this mean probability on that the writer says what he thinks, an article is comment. */
  private static final double COMMENT = 0.45;

  /** From this mean probability on an article leans to comment. */
  private static final double LEANS = 0.25;

  /** Of an article that leans to it, a sentence that is less probably comment is a report. */
  private static final double OWN = 0.2;

  private static final double CLOSEST = 0.002;

  /** How much more a sentence is worth that the page used so before, in log odds. */
  private static final double STOOD = 0.5;

  private static final ValueWeights WEIGHTS = ValueWeights.shipped();

  private final SentenceFeatures shown;
  private final SentenceUses uses;
  private final PreviousSelection before;
  private final Map<StorySentence, Map<Use, Double>> values = new HashMap<>();
  private final Map<String, Double> comments = new HashMap<>();

  /**
   * @param shown what the story shows of its sentences
   * @param uses what they are good for
   * @param before what the page used them for when it was last told
   */
  public NewsValue(SentenceFeatures shown, SentenceUses uses, PreviousSelection before) {
    this.shown = shown;
    this.uses = uses;
    this.before = before;
  }

  /** How probable it is that an editor would use the sentence so, 0 to 1. */
  public double of(StorySentence sentence, Use use) {
    return values
        .computeIfAbsent(sentence, _ -> new EnumMap<>(Use.class))
        .computeIfAbsent(use, _ -> value(sentence, use));
  }

  private double value(StorySentence sentence, Use use) {
    double odds =
        uses.isRead(sentence)
            ? WEIGHTS.judged(use, judged(sentence))
            : WEIGHTS.shown(use, shown.of(sentence));
    return LogOdds.probability(before.as(use, sentence) ? odds + STOOD : odds);
  }

  /** How probable each use is by what the story shows alone, summed: how much it may be wanted. */
  static double expected(double[] shown) {
    double sum = 0;
    for (Use use : Use.values()) {
      sum += LogOdds.probability(WEIGHTS.shown(use, shown));
    }
    return sum;
  }

  /**
   * What a judge says of the sentence, in log odds, how loaded it is and how it leans on others,
   * and then what the story shows of it.
   */
  public double[] judged(StorySentence sentence) {
    SentenceUse use = uses.of(sentence);
    List<StorySentence> tellings =
        shown.material().factOf(sentence).map(shown.material()::tellings).orElse(List.of());
    double[] judged = {
      odds(use.must()),
      odds(use.matters()),
      odds(use.ahead()),
      odds(use.before()),
      odds(use.noise()),
      odds(use.gist()),
      most(tellings, SentenceUse::must),
      most(tellings, SentenceUse::matters),
      odds(use.kind(Fact.Kind.EXPECTED)),
      odds(use.kind(Fact.Kind.BACKGROUND)),
      odds(use.kind(Fact.Kind.EVENT)),
      odds(use.opinion()),
      odds(use.earlier()),
      LoadedWords.in(sentence)
    };
    return Stream.of(judged, UnresolvedReferences.of(sentence, uses.headline()), shown.of(sentence))
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }

  private double most(List<StorySentence> tellings, ToDoubleFunction<SentenceUse> use) {
    return tellings.stream()
        .mapToDouble(telling -> odds(use.applyAsDouble(uses.of(telling))))
        .max()
        .orElse(0);
  }

  /** How probable it is that the writer says in it what he thinks himself; 0 if nobody read it. */
  public double comment(StorySentence sentence) {
    return uses.isRead(sentence) ? LogOdds.probability(WEIGHTS.comment(judged(sentence))) : 0;
  }

  /**
   * Whether the writer says in it what he thinks himself: all that he does not report from others,
   * where he mostly does so in what was read of the article, and what looks like it where he often
   * does.
   */
  public boolean isComment(StorySentence sentence) {
    double mean = comments.computeIfAbsent(sentence.articleId(), this::meanComment);
    return mean >= COMMENT || mean >= LEANS && !(uses.isRead(sentence) && comment(sentence) < OWN);
  }

  private double meanComment(String articleId) {
    return shown.material().sentencesOf(articleId).stream()
        .filter(uses::isRead)
        .mapToDouble(this::comment)
        .average()
        .orElse(0);
  }

  /** Log odds no further from even than any that {@link #judged} gives. */
  public static double bounded(double odds) {
    return odds(LogOdds.probability(odds));
  }

  private static double odds(double probability) {
    return LogOdds.of(probability, CLOSEST);
  }
}
