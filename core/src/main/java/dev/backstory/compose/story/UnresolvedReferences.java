package dev.backstory.compose.story;

import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a sentence speaks of something that a reader of the headline may not know: "the memo",
 * "during that meeting", "hours earlier", "also". None of it says for sure that a sentence cannot
 * stand alone, so it is counted and weighed rather than ruled out.
 */
final class UnresolvedReferences {
  private static final Set<String> KNOWN = Resource.words("compose/story/known-things.txt");
  private static final Set<String> ADDING = Resource.words("compose/story/adding-words.txt");
  private static final Pattern RELATIVE_TIME =
      Pattern.compile(
          String.join("|", Resource.lines("compose/story/relative-times.txt")),
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PRONOUNS = Set.of("it", "they", "its", "their", "them");
  private static final Set<String> ARTICLES = Set.of("the", "this", "that", "those", "these");
  private static final int MOST_WORDS_OF_PHRASE = 4;
  private static final int SHORT = 12;
  private static final double SHARED = 4;

  /** Behind a noun phrase, what says which one is meant. */
  private static final Pattern COMPLEMENT =
      Pattern.compile("^\\s+(?:of|that|which|who|whose|to|for|between|where)\\b");

  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b([Tt]he|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese|[Ss]uch)(?=((?:\\s[a-z][a-z-]+)+))");

  private UnresolvedReferences() {}

  /**
   * Eight numbers of about 0 to 2.
   *
   * @param headline the stems of what a reader has read
   */
  static double[] of(StorySentence sentence, Set<String> headline) {
    String outside = Marks.blanked(sentence.text()).replace('’', '\'');
    List<String> words = Words.of(outside);
    int[] phrases = phrases(outside, headline);
    long shared = sentence.stems().stream().filter(headline::contains).count();
    return new double[] {
      phrases[0],
      phrases[1],
      RELATIVE_TIME.matcher(outside).find() ? 1 : 0,
      words.stream().filter(word -> ADDING.contains(word.toLowerCase(Locale.ROOT))).count(),
      hasEarlyPronoun(words) ? 1 : 0,
      sentence.mentions().isEmpty() ? 1 : 0,
      shared / SHARED,
      words.size() < SHORT ? 1 : 0
    };
  }

  /** How many things are spoken of as known with "the", and how many are pointed at. */
  private static int[] phrases(String outside, Set<String> headline) {
    Set<String> told = new HashSet<>(headline);
    int[] found = new int[2];
    int from = 0;
    Matcher matcher = PHRASE.matcher(outside);
    while (matcher.find()) {
      told.addAll(Words.stems(outside.substring(from, matcher.start())));
      from = matcher.start();
      String noun = noun(matcher.group(2));
      int end = matcher.start(2) + matcher.group(2).indexOf(noun) + noun.length();
      boolean said = COMPLEMENT.matcher(outside.substring(end)).find();
      if (!noun.isEmpty() && !said && !KNOWN.contains(noun) && !told.contains(Words.stem(noun))) {
        found[matcher.group(1).equalsIgnoreCase("the") ? 0 : 1]++;
      }
    }
    return found;
  }

  /** The last word of a phrase before what cannot be part of it; empty if there is none. */
  private static String noun(String behind) {
    String last = "";
    int count = 0;
    for (String word : behind.strip().split("\\s")) {
      if (Words.isStop(word) || word.endsWith("ed") || count++ == MOST_WORDS_OF_PHRASE) {
        break;
      }
      last = word;
    }
    return last;
  }

  /** "After it was sold, Northline …": before anybody or anything is named. */
  private static boolean hasEarlyPronoun(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (PRONOUNS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (i > 0 && Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
      if (ARTICLES.contains(word) && i > 0) {
        return false;
      }
    }
    return false;
  }
}
