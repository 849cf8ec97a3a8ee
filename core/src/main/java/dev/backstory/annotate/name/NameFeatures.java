package dev.backstory.annotate.name;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import java.util.Locale;

/**
 * What the words of a name and those beside it show of what it names, whatever the tagger takes it
 * for. A name of one word shows nothing by that word itself while the signs are learnt, so that a
 * word counts by the longer names that have it.
 */
final class NameFeatures {
  private static final int NEAR = 5;

  private NameFeatures() {}

  /**
   * The signs of the name's own words.
   *
   * @param learning whether weights are learnt from them
   */
  static FeatureVector within(
      NameKind kind, Name name, QuoteMarkedSentence clause, boolean learning) {
    FeatureVector signs = new FeatureVector();
    String its = kind.name();
    int size = Math.min(4, name.last() - name.first());
    String number = Integer.toString(size);
    signs.add("size", its, number);
    signs.add("shapes", its, shape(clause, name.first()), shape(clause, name.last() - 1), number);
    String last = clause.word(name.last() - 1);
    signs.add("ending", its, last.substring(Math.max(0, last.length() - 3)), number);
    if (size > 1 || !learning) {
      for (int i = name.first(); i < name.last(); i++) {
        signs.add("word", its, clause.word(i));
      }
    }
    if (size > 1) {
      signs.add("first", its, clause.word(name.first()));
      signs.add("last", its, last);
    }
    return signs;
  }

  /** The signs of the words beside it. */
  static FeatureVector around(NameKind kind, Name name, QuoteMarkedSentence clause) {
    FeatureVector signs = new FeatureVector();
    String its = kind.name();
    int before = name.first() - 1;
    int behind = name.last();
    signs.add("kind", its);
    signs.add("before", its, clause.word(before));
    signs.add("before two", its, clause.word(before - 1), clause.word(before));
    signs.add("before is", its, clause.pos(before), type(clause, before));
    signs.add("behind", its, clause.word(behind));
    signs.add("behind two", its, clause.word(behind), clause.word(behind + 1));
    signs.add("behind is", its, clause.pos(behind), type(clause, behind));
    signs.add("between", its, clause.sketch(before), clause.sketch(behind));
    signs.add("noun behind", its, nounBehind(clause, behind));
    signs.add("verb behind", its, verbBehind(clause, behind));
    signs.add("apposition", its, apposition(clause, behind));
    return signs;
  }

  /** How a word is written: "Xx", "XX", "XxX", with what else is in it. */
  static String shape(QuoteMarkedSentence clause, int token) {
    StringBuilder shape = new StringBuilder();
    for (char c : clause.text(token, token + 1).toCharArray()) {
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      int length = shape.length();
      boolean again = length > 0 && shape.charAt(length - 1) == kind;
      if (!again || kind == 'X' && length == 1) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  /** The kind of the tagger's name that a neighbour belongs to. */
  private static String type(QuoteMarkedSentence clause, int token) {
    String entity = clause.entity(token);
    return entity.length() < 3 ? entity : entity.substring(2);
  }

  /** The noun that goes on behind the name, as in "Ofer prison". */
  private static String nounBehind(QuoteMarkedSentence clause, int behind) {
    int end = behind;
    while (clause.isNoun(end) && end < behind + NEAR) {
      end++;
    }
    return end == behind ? "none" : clause.lemma(end - 1).toLowerCase(Locale.ROOT);
  }

  /** The first verb behind the name, unless a name, a comma or a preposition stands before it. */
  private static String verbBehind(QuoteMarkedSentence clause, int behind) {
    for (int i = behind; i < behind + NEAR; i++) {
      if (clause.isVerb(i)) {
        return clause.lemma(i);
      }
      if (clause.isNoun(i) || clause.isStop(i) || clause.pos(i).equals("IN")) {
        return "none";
      }
    }
    return "none";
  }

  /** The noun of what follows behind a comma: "Kivu Air, the largest airline". */
  private static String apposition(QuoteMarkedSentence clause, int behind) {
    if (!clause.is(behind, ",")) {
      return "none";
    }
    for (int i = behind + 1; i <= behind + NEAR; i++) {
      if (clause.isNoun(i) && !clause.isNoun(i + 1)) {
        return clause.lemma(i);
      }
      if (clause.isStop(i) || clause.isVerb(i) || clause.pos(i).equals("IN")) {
        return clause.pos(i);
      }
    }
    return "none";
  }
}
