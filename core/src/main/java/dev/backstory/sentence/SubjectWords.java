package dev.backstory.sentence;

import dev.backstory.model.MainVerb;
import dev.backstory.notation.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a sentence before its main verb, without helpers and adverbs beside that. */
public final class SubjectWords {
  private static final Set<String> HELPERS = Resource.words("sentence/verb-helpers.txt");

  private SubjectWords() {}

  /** In their order, as written; none where the main verb is not known. */
  public static List<String> of(StorySentence sentence) {
    List<String> words = new ArrayList<>(Words.of(before(sentence)));
    while (!words.isEmpty() && isBeside(words.getLast())) {
      words.removeLast();
    }
    return words;
  }

  /** All that stands before the main verb; empty where that is not known. */
  public static String before(StorySentence sentence) {
    MainVerb verb = sentence.verb();
    return verb == null || !sentence.span().contains(verb.span())
        ? ""
        : sentence.text().substring(0, sentence.local(verb.span().start()));
  }

  private static boolean isBeside(String word) {
    return HELPERS.contains(word) || word.endsWith("ly");
  }
}
