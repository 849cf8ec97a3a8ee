package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.Letters;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a sentence looks, whatever it tells: its words, its marks and its verbs. Linear in its
 * length.
 *
 * @param words in lower case, digits as "0"
 * @param content its words of four letters and more
 * @param marks what {@link TextMarks} finds in it
 * @param phrases the groups of {@link FurniturePhrases} that it has
 * @param ending the last character, or what kind of character it is
 * @param verbs tense of its finite verbs, "none" if it has none
 * @param person of pronouns outside quotation marks: any of "I" and "you"
 * @param names share of its tokens that stand in names, in fifths
 * @param capitals share of words of letters that begin with a capital, in tenths
 */
record SentenceLook(
    List<String> words,
    Set<String> content,
    Set<String> marks,
    Set<String> phrases,
    String ending,
    String verbs,
    Set<String> person,
    int names,
    int capitals) {
  private static final Set<String> FIRST = Set.of("i", "we", "me", "us", "my", "our", "i'm");
  private static final Set<String> SECOND = Set.of("you", "your", "you're", "yours", "yourself");
  private static final int LONGEST_FUNCTION_WORD = 3;

  SentenceLook {
    words = List.copyOf(words);
  }

  static SentenceLook of(TaggedSentence sentence) {
    List<String> words = new ArrayList<>();
    Set<String> content = new LinkedHashSet<>();
    Set<String> person = new LinkedHashSet<>();
    int letters = 0;
    int capitals = 0;
    boolean quoted = false;
    for (Token token : sentence.tokens()) {
      String form = token.form();
      if (form.isEmpty()) {
        continue;
      }
      quoted = isQuote(form) != quoted;
      String word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
      if (Character.isLetter(form.charAt(0))) {
        letters++;
        capitals += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
        if (word.length() > LONGEST_FUNCTION_WORD) {
          content.add(word);
        }
      }
      if (!quoted) {
        addPerson(person, word);
      }
      words.add(digitsAsZero(word));
    }
    return new SentenceLook(
        words,
        content,
        TextMarks.of(sentence.text()),
        FurniturePhrases.of(sentence.text()),
        ending(sentence.text()),
        verbs(sentence.tokens()),
        person,
        names(sentence.tokens()),
        letters == 0 ? 0 : 10 * capitals / letters);
  }

  private static void addPerson(Set<String> person, String word) {
    if (FIRST.contains(word)) {
      person.add("I");
    } else if (SECOND.contains(word)) {
      person.add("you");
    }
  }

  private static boolean isQuote(String form) {
    return form.equals("\"")
        || form.equals("“")
        || form.equals("”")
        || form.equals("``")
        || form.equals("''");
  }

  private static String digitsAsZero(String word) {
    StringBuilder zero = null;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        zero = zero == null ? new StringBuilder(word) : zero;
        zero.setCharAt(i, '0');
      }
    }
    return zero == null ? word : zero.toString();
  }

  private static String ending(String text) {
    char last = text.charAt(text.length() - 1);
    if (Letters.isCloser(last) && text.length() > 1) {
      char inner = text.charAt(text.length() - 2);
      return last + (Letters.isTerminator(inner) || inner == ',' ? "" + inner : "");
    }
    return Character.isLetter(last) ? "a" : Character.isDigit(last) ? "0" : "" + last;
  }

  private static int names(List<Token> tokens) {
    long named = tokens.stream().filter(token -> !token.entity().equals("O")).count();
    return (int) (5 * named / Math.max(1, tokens.size()));
  }

  private static String verbs(List<Token> tokens) {
    boolean past = false;
    boolean present = false;
    boolean modal = false;
    for (Token token : tokens) {
      past |= token.pos().equals("VBD");
      present |= token.pos().equals("VBZ") || token.pos().equals("VBP");
      modal |= token.pos().equals("MD");
    }
    String verbs = (past ? "past" : "") + (present ? "present" : "") + (modal ? "modal" : "");
    return verbs.isEmpty() ? "none" : verbs;
  }
}
