package dev.backstory.annotate.role;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees when a sentence's events were, as the model of roles does: weekdays, months and years
 * against those of the article, and words of time with tense, voice and place.
 */
final class RoleTimes {
  private static final WordList LISTS = WordList.read("annotate/role/role-words.txt");
  private static final Set<String> WORDS = LISTS.section("time");
  private static final Set<String> MONTHS = LISTS.section("month");
  private static final int BEGINNING = 4;
  private static final int MONTH_LETTERS = 3;

  private final ArticleTraits article;
  private final Set<String> leadMonths;

  RoleTimes(ArticleTraits article, List<TaggedSentence> tagged) {
    this.article = article;
    leadMonths = new LinkedHashSet<>();
    for (TaggedSentence sentence : tagged.subList(0, Math.min(BEGINNING, tagged.size()))) {
      leadMonths.addAll(months(sentence.tokens()));
    }
  }

  /**
   * @param zone part of the article in which the sentence stands
   */
  void add(FeatureVector vector, SentenceTraits traits, List<Token> tokens, String zone) {
    String finite = traits.finite();
    String day = weekday(traits.weekday());
    vector.add("weekday=" + day);
    vector.add("weekday,finite=" + day + finite);
    addYears(vector, traits, zone);
    for (String word : new LinkedHashSet<>(traits.words())) {
      if (WORDS.contains(word)) {
        vector.add("time,finite=" + word + finite);
        vector.add("time,voice=" + word + traits.voice());
        vector.add("time,zone=" + word + zone);
      }
    }
    for (String month : months(tokens)) {
      boolean lead = leadMonths.contains(month);
      vector.add("month=" + (leadMonths.isEmpty() ? "none" : lead));
      vector.add("month,finite=" + lead + finite);
    }
  }

  private void addYears(FeatureVector vector, SentenceTraits traits, String zone) {
    traits.years().forEach(year -> vector.add("year=" + age(year)));
    if (!traits.years().isEmpty()) {
      String age = age(Collections.max(traits.years()));
      vector.add("year,finite=" + age + traits.finite());
      vector.add("year,zone=" + age + zone);
    }
  }

  private String weekday(@Nullable String day) {
    if (day == null) {
      return "none";
    }
    String lead = article.leadDay();
    if (lead == null) {
      return "some";
    }
    return day.equals(lead) ? "lead" : "other";
  }

  private String age(int year) {
    int years = article.latestYear() - year;
    if (years > 20) {
      return "generation";
    }
    if (years > 5) {
      return "decade";
    }
    return years > 1 ? "years" : "" + years;
  }

  /** First letters of the months that are named, which are written with a capital. */
  private static Set<String> months(List<Token> tokens) {
    Set<String> months = new LinkedHashSet<>();
    for (Token token : tokens) {
      String lower = token.form().toLowerCase(Locale.ROOT);
      if (MONTHS.contains(lower) && !token.form().equals(lower)) {
        months.add(lower.substring(0, MONTH_LETTERS));
      }
    }
    return months;
  }
}
