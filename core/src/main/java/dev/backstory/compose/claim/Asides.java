package dev.backstory.compose.claim;

import dev.backstory.model.MainVerb;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts from a long sentence what it says by the way: a clause between commas that begins with "who"
 * or "which", and what stands in brackets. What denies, limits or attributes anything is left, and
 * so is anything with a figure or a quotation.
 */
final class Asides {
  private static final int LONG_WORDS = 22;

  /** Behind an aside in its middle the verb of the sentence follows at once. */
  private static final int NEAR = 30;

  private static final Pattern BRACKETS = Pattern.compile(" \\([^()]{3,80}\\)(?=[ ,.])");
  private static final Pattern WITHIN =
      Pattern.compile(", (?:who|which|whose) [^,;:()–—\"“”]{8,140},(?= \\p{Ll})");
  private static final Pattern AT_END =
      Pattern.compile(", (?:who|which|whose) [^,;:()–—\"“”]{8,160}(?=\\.$)");
  private static final List<Pattern> FORMS = List.of(BRACKETS, WITHIN, AT_END);
  private static final Set<String> KEPT = Resource.words("compose/claim/not-aside.txt");

  /**
   * "The group also said": what else it said, the sentence before tells. But a ban that "also
   * applies" somewhere applies elsewhere, too.
   */
  private static final String ALSO = " also";

  private static final Pattern ADDED =
      Pattern.compile(
          "(?<!\\bbut|\\bbut have|\\bnot) also(?= (?:said|says|told|tells|noted|notes|added|adds|argued"
              + "|argues|wrote|writes|tweeted|suggested|pointed|stressed|announced|asked|called"
              + "|claimed|insisted|explained|mentioned|warned|emphasi[sz]ed|acknowledged)\\b)");

  private Asides() {}

  /** Drops the "also" of what somebody says, which ties a sentence to the one before it. */
  static void cutAlso(ClaimDraft draft) {
    String text = draft.text();
    Matcher added = ADDED.matcher(Marks.blanked(text));
    if (added.find() && added.start() == text.indexOf(ALSO)) {
      draft.edit(ClaimEdits.ASIDE, ALSO, "");
    }
  }

  /** Cuts the asides of the sentence while it is long. */
  static void cut(ClaimDraft draft, StorySentence sentence) {
    for (Pattern form : FORMS) {
      Matcher aside = form.matcher(draft.text());
      while (Words.count(draft.text()) > LONG_WORDS && aside.find()) {
        if (isHarmless(aside.group()) && leavesVerb(form, aside, draft, sentence)) {
          draft.edit(ClaimEdits.ASIDE, aside.group(), "");
          aside = form.matcher(draft.text());
        }
      }
    }
  }

  /** Whether the words have the form of an aside, and nothing that must not be lost. */
  static boolean isAside(String words) {
    if (words.equals(ALSO)) {
      return true;
    }
    boolean form =
        FORMS.stream()
            .anyMatch(p -> p.matcher(words + (words.endsWith(",") ? " a" : ".")).lookingAt());
    return form && isHarmless(words);
  }

  private static boolean isHarmless(String words) {
    return Words.of(words.toLowerCase(Locale.ROOT).replace('’', '\'')).stream()
        .noneMatch(
            word ->
                KEPT.contains(word)
                    || word.endsWith("n't")
                    || word.chars().anyMatch(Character::isDigit));
  }

  /** Whether the sentence's own verb stands outside, where the aside's form lets expect it. */
  private static boolean leavesVerb(
      Pattern form, Matcher aside, ClaimDraft draft, StorySentence sentence) {
    MainVerb verb = sentence.verb();
    if (verb == null || !verb.finite()) {
      return false;
    }
    String word = sentence.slice(verb.span());
    String outside = Marks.blanked(draft.text());
    int behind = outside.indexOf(word, aside.end());
    int before = outside.lastIndexOf(word, aside.start() - 1);
    return form.equals(WITHIN)
        ? behind >= 0 && behind - aside.end() <= NEAR
        : before >= 0 || behind >= 0;
  }
}
