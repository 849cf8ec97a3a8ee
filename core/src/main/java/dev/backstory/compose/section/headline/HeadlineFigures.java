package dev.backstory.compose.section.headline;

import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.learning.LogOdds;
import dev.backstory.model.Fact;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.WordList;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What speaks for and against the headlines of a story, in numbers of about 0 to 2: how much of
 * them other newsrooms tell, how long and how plain they are; and what a judge says of them.
 */
public final class HeadlineFigures {
  private static final int OPENING = 3;
  private static final double TYPICAL_WORDS = 10;
  private static final double MANY_WORDS = 5;
  private static final double OPENING_COUNTS = 0.5;
  private static final double CLOSEST = 0.002;
  private static final Pattern QUOTED = Pattern.compile("(?<!\\w)[‘“\"'][^’”\"']{3,}[’”\"']");
  private static final WordList WORDS = WordList.read("compose/section/headline/words.txt");
  private static final Set<String> ASKING = WORDS.section("asking");
  private static final Set<String> ADDRESSING = WORDS.section("addressing");
  private static final Set<String> BEING = WORDS.section("being");

  private final Map<String, Set<String>> titles = new TreeMap<>();
  private final Map<String, Set<String>> openings = new TreeMap<>();
  private final Map<String, Set<String>> texts = new TreeMap<>();

  /** Of the headlines of this story. */
  public HeadlineFigures(StoryMaterial material, List<Headline> headlines) {
    headlines.forEach(headline -> stems(titles, headline.article()).addAll(headline.stems()));
    for (StoryArticle article : material.articles()) {
      for (StorySentence sentence : material.sentencesOf(article.article().id())) {
        stems(texts, article).addAll(sentence.stems());
        if (sentence.index() < OPENING) {
          stems(openings, article).addAll(sentence.stems());
        }
      }
    }
  }

  private static Set<String> stems(Map<String, Set<String>> byNewsroom, StoryArticle article) {
    return byNewsroom.computeIfAbsent(article.newsroom(), _ -> new HashSet<>());
  }

  /** What the story and its words show of a headline, in nineteen numbers. */
  public double[] shown(Headline headline) {
    String own = headline.article().newsroom();
    Set<String> stems = headline.stems();
    double common =
        stems.stream()
            .mapToDouble(stem -> share(titles, stem) + OPENING_COUNTS * share(openings, stem))
            .sum();
    String lower = headline.words().toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> words = Words.of(lower);
    int count = words.size();
    return new double[] {
      common / Math.sqrt(Math.max(1, stems.size())),
      mean(stems, stem -> shareOfOthers(titles, stem, own)),
      mean(stems, stem -> shareOfOthers(openings, stem, own)),
      mean(stems, stem -> openings.getOrDefault(own, Set.of()).contains(stem) ? 1 : 0),
      mean(stems, stem -> share(texts, stem)),
      count / TYPICAL_WORDS,
      Math.max(0, count - TYPICAL_WORDS) / MANY_WORDS,
      quoted(headline.words()) > 0 ? 1 : 0,
      quoted(headline.words()),
      !words.isEmpty() && ASKING.contains(words.getFirst()) ? 1 : 0,
      words.stream().anyMatch(ADDRESSING::contains) ? 1 : 0,
      words.stream().anyMatch(BEING::contains) ? 1 : 0,
      !lower.isEmpty() && Character.isDigit(lower.charAt(0)) ? 1 : 0,
      lower.indexOf(';') >= 0 ? 1 : 0,
      lower.indexOf(':') >= 0 ? 1 : 0,
      lower.chars().filter(c -> c == ',').count(),
      lower.indexOf('!') >= 0 || lower.contains("…") || lower.contains("...") ? 1 : 0,
      lower.chars().anyMatch(Character::isDigit) ? 1 : 0,
      LoadedWords.in(headline.words())
    };
  }

  private static double share(Map<String, Set<String>> byNewsroom, String stem) {
    long having = byNewsroom.values().stream().filter(stems -> stems.contains(stem)).count();
    return having / (double) Math.max(1, byNewsroom.size());
  }

  private static double shareOfOthers(
      Map<String, Set<String>> byNewsroom, String stem, String own) {
    long having =
        byNewsroom.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(own) && entry.getValue().contains(stem))
            .count();
    return having / (double) Math.max(1, byNewsroom.size() - 1);
  }

  private static double mean(Set<String> stems, ToDoubleFunction<String> figure) {
    return stems.stream().mapToDouble(figure).sum() / Math.max(1, stems.size());
  }

  /** The share of its characters that stand in quotation marks. */
  private static double quoted(String words) {
    Matcher matcher = QUOTED.matcher(words);
    int inside = 0;
    while (matcher.find()) {
      inside += matcher.group().length();
    }
    return inside / (double) Math.max(1, words.length());
  }

  /** What a judge says of a headline as a sentence under another one, in log odds. */
  public static double[] judged(SentenceUse use) {
    return new double[] {
      odds(use.must()),
      odds(use.matters()),
      odds(use.gist()),
      odds(use.opinion()),
      odds(use.noise()),
      odds(use.ahead()),
      odds(use.before()),
      odds(use.kind(Fact.Kind.EVENT)),
      odds(use.kind(Fact.Kind.STATE)),
      odds(use.kind(Fact.Kind.SAID)),
      odds(use.kind(Fact.Kind.EXPECTED))
    };
  }

  private static double odds(double probability) {
    return LogOdds.of(probability, CLOSEST);
  }
}
