package dev.backstory.compose.topic;

import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where the words begin that say before a name who somebody is. */
final class RoleBeginning {
  private static final Pattern ENDED = Pattern.compile("[,;:!?)\\]\"”»—–]$");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}+");
  private static final Set<String> CALENDAR = Resource.words("compose/story/calendar.txt");
  private static final Set<String> JOINS =
      Set.of("of", "and", "or", "for", "his", "her", "their", "its", "my", "our", "your");

  private RoleBeginning() {}

  /** Where a role begins that has at least what stands from here on; -1 if that is not clear. */
  static int of(StorySentence sentence, int from) {
    String text = sentence.text();
    int start = from;
    while (start > 0) {
      if (text.charAt(start - 1) != ' ') {
        return -1;
      }
      int space = text.lastIndexOf(' ', start - 2);
      String word = text.substring(space + 1, start - 1);
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      boolean named = capital && (space >= 0 || opensName(sentence, start));
      boolean stop = Words.isStop(word) && !named || CALENDAR.contains(word);
      if (word.isEmpty() || ENDED.matcher(word).find() || stop) {
        return isJoined(sentence, word, space, start) ? -1 : start;
      }
      if (SMALL.matcher(word).matches()
          && !word.equals("former")
          && !isInPhrase(sentence, start - 1)) {
        return start;
      }
      if (!capital && !word.equals("former") || !Descriptions.ROLE.matcher(word).matches()) {
        return -1;
      }
      start = space + 1;
    }
    return start;
  }

  /** Whether the first word of a sentence begins a name that goes on: "New York". */
  private static boolean opensName(StorySentence sentence, int next) {
    return sentence.mentions().stream()
        .anyMatch(
            mention ->
                sentence.local(mention.span().start()) == 0
                    && sentence.local(mention.span().end()) > next);
  }

  /**
   * Whether a word joins a role to what stands before it: "the secretary of State Ada Lind", "the
   * chairman and Chief Executive Ada Lind", but not "met Bo Dahl and Prime Minister Ada Lind", nor
   * "the son of former Mayor Ada Lind"; and not the "and" of "Ways and Means".
   */
  private static boolean isJoined(StorySentence sentence, String word, int space, int start) {
    String text = sentence.text();
    if (text.startsWith("former ", start) || !JOINS.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (!word.equals("and") || space < 1) {
      return true;
    }
    String before = text.substring(text.lastIndexOf(' ', space - 1) + 1, space);
    boolean name = !before.isEmpty() && Character.isUpperCase(before.codePointAt(0));
    return Descriptions.isNoun(before)
        || before.endsWith(",")
        || name && !endsName(sentence, space);
  }

  private static boolean endsName(StorySentence sentence, int end) {
    return sentence.mentions().stream()
        .anyMatch(mention -> sentence.local(mention.span().end()) == end);
  }

  private static boolean isInPhrase(StorySentence sentence, int end) {
    return sentence.phrases().stream()
        .anyMatch(
            phrase -> sentence.local(phrase.start()) < end && sentence.local(phrase.end()) >= end);
  }
}
