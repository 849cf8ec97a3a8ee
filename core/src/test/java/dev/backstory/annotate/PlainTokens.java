package dev.backstory.annotate;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tokens of any text: its words and marks, with tags that a rule of thumb gives. */
public final class PlainTokens {
  private PlainTokens() {}

  public static TaggedSentence sentence(int paragraph, String text) {
    return new TaggedSentence(0, text.length(), paragraph, text, tokens(text));
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean word = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (!word) {
        add(text, start, i, tokens);
        boolean mark = i < text.length() && !Character.isWhitespace(text.charAt(i));
        add(text, i, mark ? i + 1 : i, tokens);
        start = i + 1;
      }
    }
    return tokens;
  }

  private static void add(String text, int start, int end, List<Token> tokens) {
    if (end > start) {
      String form = text.substring(start, end);
      tokens.add(new Token(start, end, form, form.toLowerCase(Locale.ROOT), tag(form), "O"));
    }
  }

  private static String tag(String form) {
    if (form.chars().allMatch(Character::isDigit)) {
      return "CD";
    }
    if (!Character.isLetterOrDigit(form.charAt(0))) {
      return form.equals("$") ? "$" : ".";
    }
    if (form.endsWith("ed")) {
      return "VBD";
    }
    if (Character.isUpperCase(form.charAt(0))) {
      return "NNP";
    }
    return form.endsWith("s") ? "NNS" : "NN";
  }
}
