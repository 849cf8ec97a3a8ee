package dev.backstory.compose.story;

import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.SubjectWords;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The subject of a sentence that speaks of something as known without saying what it is: "The
 * scandal prompted …", "That distinction is …".
 */
public final class DefiniteSubject {
  private static final int MOST_WORDS = 5;
  private static final Pattern POINTING =
      Pattern.compile("^(?:The|This|That|These|Those|Both|All (?:two|three|four|five)) ");
  private static final Pattern TOLD =
      Pattern.compile("[,:]| (?:of|for|in|on|at|that|who|which|between|from|against|to|with) ");
  private static final Set<String> KNOWN = Resource.words("compose/story/known-things.txt");

  private DefiniteSubject() {}

  /** The stems of such a subject; none if there is no such subject, or everybody knows it. */
  public static Set<String> stems(StorySentence sentence) {
    if (!POINTING.matcher(sentence.text()).find()) {
      return Set.of();
    }
    String before = SubjectWords.before(sentence);
    List<String> words = SubjectWords.of(sentence);
    boolean named =
        words.stream().skip(1).anyMatch(word -> !Character.isLowerCase(word.codePointAt(0)));
    boolean told = TOLD.matcher(before).find() || words.size() > MOST_WORDS || words.size() < 2;
    boolean known = words.stream().anyMatch(word -> KNOWN.contains(word.toLowerCase(Locale.ROOT)));
    return named || told || known
        ? Set.of()
        : Words.stems(String.join(" ", words.subList(1, words.size())));
  }
}
