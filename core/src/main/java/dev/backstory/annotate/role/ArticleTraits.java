package dev.backstory.annotate.role;

import dev.backstory.annotate.text.TaggedSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article shows as a whole, against which the role of each sentence is read.
 *
 * @param sentences traits of each sentence
 * @param headlineWords longer words of the headline, lower case
 * @param headlineStems their stems
 * @param lead content of the first two full sentences
 * @param sentencesWith in how many sentences a content word or a stem of the headline occurs
 * @param latestYear the last year it names, 0 if none
 * @param leadDay the first weekday that its beginning names
 * @param dateline whether it begins as an agency's report does: "CITY (Agency) -"
 * @param quotedShare share of its sentences with a quotation, 0 to 1
 */
record ArticleTraits(
    List<SentenceTraits> sentences,
    Set<String> headlineWords,
    Set<String> headlineStems,
    Set<String> lead,
    Map<String, Integer> sentencesWith,
    int latestYear,
    @Nullable String leadDay,
    boolean dateline,
    float quotedShare) {
  private static final int BEGINNING = 4;
  private static final int FULL_SENTENCE = 10;
  private static final int DATELINE_REACH = 80;

  /** A number above this is no year that a report tells of. */
  private static final int LAST_YEAR = 2100;

  static ArticleTraits of(String headline, List<TaggedSentence> tagged) {
    List<SentenceTraits> sentences = traits(tagged);
    Set<String> words = headlineWords(headline);
    Set<String> stems = new LinkedHashSet<>();
    words.forEach(word -> stems.add(SentenceTraits.beginning(word)));
    return new ArticleTraits(
        sentences,
        words,
        stems,
        lead(sentences),
        sentencesWith(sentences),
        latestYear(sentences),
        leadDay(sentences),
        dateline(tagged),
        quotedShare(sentences));
  }

  private static List<SentenceTraits> traits(List<TaggedSentence> tagged) {
    List<SentenceTraits> traits = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < tagged.size(); i++) {
      TaggedSentence sentence = tagged.get(i);
      // A mark left open, by convention or mistake, reaches no further than its paragraph.
      open &= i > 0 && tagged.get(i - 1).paragraph() == sentence.paragraph();
      traits.add(SentenceTraits.of(sentence.tokens(), open));
      open = SentenceTraits.quotationOpenAfter(sentence.tokens(), open);
    }
    return traits;
  }

  private static Set<String> headlineWords(String headline) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  private static Set<String> lead(List<SentenceTraits> sentences) {
    Set<String> lead = new LinkedHashSet<>();
    sentences.stream()
        .filter(sentence -> sentence.words().size() > FULL_SENTENCE)
        .limit(2)
        .forEach(sentence -> lead.addAll(sentence.content()));
    return lead;
  }

  private static Map<String, Integer> sentencesWith(List<SentenceTraits> sentences) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (SentenceTraits sentence : sentences) {
      sentence.content().forEach(word -> counts.merge(word, 1, Integer::sum));
      sentence.stems().forEach(stem -> counts.merge("stem " + stem, 1, Integer::sum));
    }
    return counts;
  }

  private static int latestYear(List<SentenceTraits> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.years().stream())
        .mapToInt(Integer::intValue)
        .filter(year -> year < LAST_YEAR)
        .max()
        .orElse(0);
  }

  private static @Nullable String leadDay(List<SentenceTraits> sentences) {
    for (SentenceTraits sentence : beginning(sentences)) {
      if (sentence.weekday() != null) {
        return sentence.weekday();
      }
    }
    return null;
  }

  private static boolean dateline(List<TaggedSentence> tagged) {
    for (TaggedSentence sentence : beginning(tagged)) {
      String text = sentence.text();
      int dash = text.indexOf(") -");
      int dashes = text.indexOf(")--");
      if ((dash >= 0 && dash < DATELINE_REACH) || (dashes >= 0 && dashes < DATELINE_REACH)) {
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> beginning(List<T> sentences) {
    return sentences.subList(0, Math.min(BEGINNING, sentences.size()));
  }

  private static float quotedShare(List<SentenceTraits> sentences) {
    long quoted = sentences.stream().filter(s -> s.voice() == SentenceTraits.Voice.QUOTED).count();
    return (float) quoted / Math.max(1, sentences.size());
  }
}
