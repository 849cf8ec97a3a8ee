package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names, numbers, days and quotations that the evidence does not have. */
final class WordsCheck implements ClaimCheck {
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]{1,2000})[\"”]");

  private static final Set<String> COURTESY = WordLists.section("courtesy");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    Set<String> known = evidence.plainWords();
    for (int i = 0; i < claim.size(); i++) {
      String form = claim.plain(i);
      if (isName(claim, i) && !isKnown(claim, i, evidence, known)) {
        faults.add("a name that is not in the evidence: " + claim.form(i));
      } else if (isNumber(claim, i)
          && known.stream().noneMatch(word -> NameForms.sameNumber(form, word))
          && !isInFigure(claim, i)) {
        faults.add("a number that is not in the evidence: " + claim.form(i));
      }
    }
    Matcher quoted = QUOTED.matcher(claim.text());
    while (quoted.find()) {
      if (!evidence.hasInOrder(quoted.group(1))) {
        faults.add("a quotation that is not in the evidence: " + quoted.group(1));
      }
    }
    return faults;
  }

  /** Initials and titles of courtesy name nobody. */
  private static boolean isName(ReadSentence claim, int at) {
    String form = claim.plain(at);
    return claim.isName(at)
        && form.length() > 1
        && form.codePoints().anyMatch(Character::isLetterOrDigit)
        && !COURTESY.contains(form);
  }

  private static boolean isKnown(ReadSentence claim, int at, ReadText evidence, Set<String> known) {
    String form = claim.plain(at);
    return NameForms.isAmong(form, known)
        || NameForms.isInitials(form, evidence)
        || NameForms.isSpelledOut(claim, at, evidence)
        || NameForms.isShortened(claim.form(at), evidence);
  }

  private static boolean isNumber(ReadSentence claim, int at) {
    return claim.form(at).chars().anyMatch(Character::isDigit);
  }

  /** A figure is compared as what it counts or measures, in whatever way it is written. */
  private static boolean isInFigure(ReadSentence claim, int at) {
    return claim.quantities().stream().anyMatch(figure -> claim.isWithin(at, figure));
  }
}
