package dev.backstory.compose.story;

import dev.backstory.model.MainVerb.Tense;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows sentences that tell what follows or may follow, by their modal and future verbs. */
public final class Outlook {
  private static final List<String> WORDS = Resource.lines("compose/story/outlook.txt");
  private static final Pattern ASIDE =
      Pattern.compile("\\bMay\\b|\\b(?:that|which|who) (?:will|would|could|may|might)\\b");

  private Outlook() {}

  /** Whether the sentence tells of it in the outlet's own words, or in a paraphrase. */
  public static boolean tells(StorySentence sentence) {
    String outside = Marks.blanked(sentence.text());
    String lower = ASIDE.matcher(outside).replaceAll(" ").toLowerCase(Locale.ROOT);
    return switch (sentence.role()) {
      case CONSEQUENCE, EXPECTATION -> Words.hasPhrase(lower, WORDS);
      case MAIN, CURRENT_CONTEXT, EVALUATION -> sentence.sentence().isIn(Tense.FUTURE);
      case PREVIOUS_EVENT, HISTORICAL_EVENT, ANECDOTAL_EVENT, NONE -> false;
    };
  }
}
