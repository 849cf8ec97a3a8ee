package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names, numbers, days and quotations that the evidence does not have. */
final class WordsCheck implements ClaimCheck {
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]{1,2000})[\"”]");

  /** Names of so many letters may end otherwise: "Swedes" and "Swedish". */
  private static final int ROOT = 4;

  private static final int ENDING = 3;

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    Set<String> known = evidence.lemmas();
    evidence.forms().forEach(form -> known.add(plain(form)));
    for (int i = 0; i < claim.size(); i++) {
      String form = plain(claim.form(i));
      if (claim.isName(i) && !form.isEmpty() && !isKnownName(form, known)) {
        faults.add("a name that is not in the evidence: " + claim.form(i));
      } else if (isNumber(claim, i) && !known.contains(form) && !isInFigure(claim, i)) {
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

  /** Lower-case letters and digits alone: "U.S." and "US" are one. */
  private static String plain(String form) {
    return form.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]|['’]s$", "");
  }

  private static boolean isKnownName(String name, Set<String> known) {
    return known.contains(name)
        || name.length() >= ROOT && known.stream().anyMatch(word -> isAlike(name, word));
  }

  private static boolean isAlike(String name, String word) {
    int common = 0;
    int shorter = Math.min(name.length(), word.length());
    while (common < shorter && name.charAt(common) == word.charAt(common)) {
      common++;
    }
    return common >= ROOT
        && name.length() - common <= ENDING
        && word.length() - common <= ENDING
        && (name.length() != word.length() || common >= name.length() - 1);
  }

  private static boolean isNumber(ReadSentence claim, int at) {
    return claim.form(at).chars().anyMatch(Character::isDigit);
  }

  /** A figure is compared as what it counts or measures, in whatever way it is written. */
  private static boolean isInFigure(ReadSentence claim, int at) {
    int start = claim.token(at).start();
    return claim.quantities().stream()
        .anyMatch(
            figure -> {
              int from = claim.offsets().utf16(figure.span().start());
              int to = claim.offsets().utf16(figure.span().end());
              return from <= start && start < to;
            });
  }
}
