package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.BlockReader;
import dev.backstory.notation.QuotationMarks;
import java.util.List;

/** How a block is written: its element, its letters and its signs. */
final class TextFeatures {
  private static final List<String> TAGS =
      List.of("p", "div", "li", "td", "blockquote", "pre", "figcaption", "dt", "dd", "section");

  private static final String STOPS = ".!?。";
  private static final String COMMAS = ",、，";
  private static final String SIGNS = "©|•·›»→@#/";
  private static final List<String> ENDS = List.of(":", "?", "…");

  private TextFeatures() {}

  /** Adds them. */
  static void add(FeatureRow row, Block block) {
    String text = block.text();
    String name = block.owner().normalName();
    row.add(TAGS.indexOf(name));
    row.add(BlockReader.isHeading(name) ? name.charAt(1) - '0' : block.heading() ? 7 : 0);
    addLetters(row, text);
    row.add(count(text, STOPS));
    row.add(count(text, COMMAS));
    row.add(count(text, QuotationMarks.DOUBLE));
    row.add(count(text, SIGNS));
    row.add(text.indexOf('©') >= 0);
    int first = text.codePointAt(0);
    row.add(Character.isUpperCase(first) ? 1 : Character.isLetter(first) ? 0 : -1);
    row.add(1 + ENDS.indexOf(text.substring(text.length() - 1)));
    row.add(block.strong());
    row.add(block.slanted());
    row.add(block.linked());
  }

  private static void addLetters(FeatureRow row, String text) {
    int letters = 0;
    int upper = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    row.add(upper / Math.max(1.0, letters));
    row.add(letters / (double) text.length());
    row.add(digits / (double) text.length());
  }

  private static int count(String text, String signs) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += signs.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
