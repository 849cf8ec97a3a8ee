package dev.backstory.bench.stories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as the published ways take them: no stems, no weights, no models. */
final class PlainWords {
  private static final int LEAD_CHARACTERS = 2_000;

  /** Of two letters or digits and more. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  /** Capitals behind a word in small letters, or behind a comma: no sentence begins there. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}],? )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*");

  private static final Pattern SPACE = Pattern.compile(" ");

  /** The words of English grammar; they tell nothing of what a text is about. */
  private static final Set<String> OF_GRAMMAR =
      Set.of(
          ("about above after again all also am an and any are as at be because been before being"
                  + " below between both but by can could did do does doing down during each few"
                  + " for from further had has have having he her here hers him his how if in into"
                  + " is it its just me more most my no nor not now of off on once only or other"
                  + " our out over own said same say says she should so some such than that the"
                  + " their them then there these they this those through to too under until up"
                  + " us very was we were what when where which while who whom why will with would"
                  + " you your")
              .split(" "));

  private static final Set<String> OF_THE_CALENDAR =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " may june july august september october november december")
              .split(" "));

  private PlainWords() {}

  /** The words that are not grammar's, in lower case, with their counts. */
  static Map<String, Integer> of(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> !OF_GRAMMAR.contains(word))
        .forEach(word -> words.merge(word.intern(), 1, Integer::sum));
    return words;
  }

  /** The words of names in the beginning of a text, in lower case. */
  static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    Matcher name = NAME.matcher(text.substring(0, Math.min(LEAD_CHARACTERS, text.length())));
    while (name.find()) {
      for (String word : SPACE.split(name.group().toLowerCase(Locale.ROOT))) {
        if (!OF_THE_CALENDAR.contains(word)) {
          names.add(word);
        }
      }
    }
    return names;
  }
}
