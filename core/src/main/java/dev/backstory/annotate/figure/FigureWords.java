package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence for readers of figures. Taggers part what is written together around
 * digits in many ways ("$40bn", "A$900", "6-3"); here numbers, letters and marks are always apart.
 */
final class FigureWords {
  private static final Pattern PART =
      Pattern.compile(
          "\\p{L}*\\p{Sc}|[0-9]++(?:[.,][0-9]++)*+|[\\p{L}\\p{M}]++(?:['’.&][\\p{L}\\p{M}]++)*+|.",
          Pattern.DOTALL);

  /** Longer ones are no numbers, and no words. */
  private static final int LONGEST_PARTED = 60;

  private static final int SHORT = 4;

  private final List<Token> tokens;
  private final String[] words;

  private FigureWords(List<Token> tokens) {
    this.tokens = tokens;
    this.words = tokens.stream().map(t -> t.form().toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  static FigureWords of(List<Token> tokens) {
    List<Token> parts = new ArrayList<>(tokens.size() + 8);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean last = i == tokens.size() - 1;
      if (isMixed(token.form()) || (last && isStopped(token.form()))) {
        part(token, parts);
      } else {
        parts.add(token);
      }
    }
    return new FigureWords(parts);
  }

  private static boolean isMixed(String form) {
    return form.length() > 1
        && form.length() <= LONGEST_PARTED
        && hasDigitOrCurrency(form)
        && !NumberWords.isDigits(form);
  }

  private static boolean hasDigitOrCurrency(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i)) || isCurrency(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Taggers keep the full stop of the sentence with what may be an abbreviation: "mph." */
  private static boolean isStopped(String form) {
    int last = form.length() - 1;
    return last > 0 && form.charAt(last) == '.' && form.indexOf('.') == last;
  }

  private static boolean isCurrency(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static void part(Token token, List<Token> parts) {
    Matcher part = PART.matcher(token.form());
    while (part.find()) {
      String form = part.group();
      boolean digits = Character.isDigit(form.charAt(0));
      boolean letters = Character.isLetter(form.charAt(0));
      parts.add(
          new Token(
              token.start() + part.start(),
              token.start() + part.end(),
              form,
              form.toLowerCase(Locale.ROOT),
              digits ? "CD" : letters ? "NN" : form,
              token.entity()));
    }
  }

  int size() {
    return words.length;
  }

  /** The word in lower case; empty outside the sentence. */
  String word(int index) {
    return index >= 0 && index < words.length ? words[index] : "";
  }

  /** The base form, also of a number word, for which taggers have none of use. */
  String lemma(int index) {
    if (index < 0 || index >= words.length) {
      return "";
    }
    String lemma = tokens.get(index).lemma();
    if (lemma.startsWith("#")) {
      lemma = words[index];
    }
    boolean plural = pos(index).endsWith("S") && lemma.equals(words[index]) && lemma.endsWith("s");
    return plural && isNoun(index) && lemma.length() > 3 ? singular(lemma) : lemma;
  }

  /** Of a noun that the tagger does not know. */
  private static String singular(String plural) {
    boolean y = plural.length() > SHORT && plural.endsWith("ies");
    return y
        ? plural.substring(0, plural.length() - 3) + "y"
        : plural.substring(0, plural.length() - 1);
  }

  String pos(int index) {
    return index >= 0 && index < words.length ? tokens.get(index).pos() : "";
  }

  /** The OntoNotes type of the name that the word belongs to; empty for none. */
  String entity(int index) {
    String entity = index >= 0 && index < words.length ? tokens.get(index).entity() : "";
    return entity.length() > 2 ? entity.substring(2) : "";
  }

  boolean isCapital(int index) {
    return index >= 0
        && index < words.length
        && Character.isUpperCase(tokens.get(index).form().codePointAt(0));
  }

  /** "IS", "UN". */
  boolean isCapitals(int index) {
    String form = index >= 0 && index < words.length ? tokens.get(index).form() : "";
    return form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
  }

  boolean isNoun(int index) {
    return pos(index).startsWith("NN");
  }

  boolean isVerb(int index) {
    return pos(index).startsWith("VB");
  }

  /** Whether nothing stands between the word and the one before it. */
  boolean touches(int index) {
    return index > 0 && index < words.length && start(index) == end(index - 1);
  }

  /** First UTF-16 index in the sentence. */
  int start(int index) {
    return tokens.get(index).start();
  }

  int end(int index) {
    return tokens.get(index).end();
  }
}
