package dev.backstory.compose.section;

import dev.backstory.compose.story.Opinion;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Article;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts.CountedFigure;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the headline that is nearest to all the others of a story. */
public final class HeadlineWriter {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 18;
  private static final double NEWER = 0.3;
  private static final double OLD_FIGURE = 500;
  private static final double UNSOBER = 1000;
  private static final double OPINION = 2000;
  private static final Pattern LIVE =
      Pattern.compile(
          "^(?:watch|listen|video)\\b|\\blive\\b(?: updates?| blog)?\\s*[:|-]|\\blive (?:updates?|blog|coverage)\\b");
  private static final Pattern OPENING_LABEL =
      Pattern.compile(
          "^(?:Breaking|BREAKING|Exclusive|EXCLUSIVE|Watch|WATCH|Video|VIDEO|Update|UPDATE)(?: News)?\\s*[:|-]\\s+");

  /** The headline as its outlet wrote it, without the outlet's name; never empty. */
  public String write(StoryMaterial material) {
    List<Headline> headlines = new ArrayList<>();
    for (StoryArticle article : material.articles()) {
      String words = bare(article.article());
      if (!words.isBlank()) {
        headlines.add(new Headline(words, Words.stems(words), article));
      }
    }
    Map<String, Double> centre = centre(headlines, material);
    return headlines.stream()
        .max(
            Comparator.comparingDouble(
                    (Headline headline) ->
                        merit(headline, centre)
                                * (1 + NEWER * material.recency().of(headline.article()))
                            - burden(headline, material))
                .thenComparing(headline -> -headlines.indexOf(headline)))
        .map(Headline::words)
        .orElseGet(() -> firstWords(material));
  }

  private record Headline(String words, Set<String> stems, StoryArticle article) {}

  /** What the headlines have in common, and of what they share, what the articles open with. */
  private static Map<String, Double> centre(List<Headline> headlines, StoryMaterial material) {
    Map<String, Double> centre = new LinkedHashMap<>();
    for (Headline headline : headlines) {
      headline.stems().forEach(stem -> centre.merge(stem, 1.0, Double::sum));
    }
    for (StorySentence sentence : material.sentences()) {
      if (sentence.index() < 2) {
        sentence.stems().forEach(stem -> centre.merge(stem, 0.5, Double::sum));
      }
    }
    return centre;
  }

  private static double merit(Headline headline, Map<String, Double> centre) {
    double sum = 0;
    for (String stem : headline.stems()) {
      sum += centre.getOrDefault(stem, 0.0);
    }
    return sum / Math.sqrt(Math.max(1, headline.stems().size()));
  }

  /** What speaks against a headline however near it is. */
  private static double burden(Headline headline, StoryMaterial material) {
    Article article = headline.article().article();
    return (isSober(headline) ? 0 : UNSOBER)
        + (Opinion.is(article) ? OPINION : 0)
        + (HeadlineCounts.of(headline.words()).stream()
                .anyMatch(figure -> isOvertaken(figure, article.id(), material))
            ? OLD_FIGURE
            : 0);
  }

  /** Whether the article gave a figure, or the story a toll, that has changed since. */
  private static boolean isOvertaken(BigDecimal figure, String articleId, StoryMaterial material) {
    return material.facts().figures().stream()
        .filter(CountedFigure::overtaken)
        .filter(old -> old.toll() || old.sentence().articleId().equals(articleId))
        .anyMatch(old -> old.value().compareTo(figure) == 0);
  }

  private static boolean isSober(Headline headline) {
    String lower = headline.words().toLowerCase(Locale.ROOT);
    int words = Words.count(headline.words());
    return headline.words().indexOf('?') < 0
        && !LIVE.matcher(lower).find()
        && words >= FEWEST_WORDS
        && words <= MOST_WORDS;
  }

  /** Without the outlet's name behind a dash or bar, and without a label before it. */
  private static String bare(Article article) {
    String title = Marks.spaced(article.titleOrEmpty());
    title = OPENING_LABEL.matcher(title).replaceFirst("");
    String outlet = letters(article.outletName());
    for (String separator : List.of(" | ", " - ", " – ", " — ", " : ")) {
      int at = title.lastIndexOf(separator);
      String end = at < 0 ? "" : letters(title.substring(at + separator.length()));
      boolean bar = separator.equals(" | ");
      boolean named = !end.isEmpty() && (outlet.contains(end) || end.contains(outlet));
      if (at > 0 && (named || bar && Words.count(title.substring(0, at)) >= FEWEST_WORDS)) {
        title = title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** A story none of whose articles has a title. */
  private static String firstWords(StoryMaterial material) {
    String text =
        material.sentences().isEmpty()
            ? material.articles().getFirst().article().text()
            : material.sentences().getFirst().text();
    String words = Marks.spaced(text);
    if (words.length() <= 120) {
      return words;
    }
    int space = words.lastIndexOf(' ', 120);
    return words.substring(0, space > 0 ? space : words.offsetByCodePoints(0, 60)) + " …";
  }
}
