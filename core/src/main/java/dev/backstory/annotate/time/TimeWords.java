package dev.backstory.annotate.time;

import dev.backstory.annotate.text.NumberWords;
import dev.backstory.model.DayPart;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single words of a sentence say of time. A word is told by its index among the tokens. */
final class TimeWords {
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS");

  private static final Set<String> BUSINESS =
      WordList.read("annotate/time/time-business.txt").words();

  private final List<Token> tokens;
  private final String[] words;
  private @Nullable Boolean business;

  TimeWords(List<Token> tokens) {
    this.tokens = tokens;
    this.words = tokens.stream().map(TimeWords::plain).toArray(String[]::new);
  }

  int size() {
    return words.length;
  }

  /** The word in lower case without the full stop of an abbreviation and "mid-". */
  String word(int index) {
    return words[index];
  }

  /** Whether the sentence speaks of money, and a quarter is one of the year. */
  boolean isOfBusiness() {
    if (business == null) {
      business = tokens.stream().anyMatch(token -> BUSINESS.contains(token.lemma()));
    }
    return business;
  }

  private static String plain(Token token) {
    String word = token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (word.length() > 1 && word.endsWith(".")) {
      word = word.substring(0, word.length() - 1);
    }
    return word.startsWith("mid-") ? word.substring("mid-".length()) : word;
  }

  /** Whether an expression may begin with the word: all else is quickly passed over. */
  boolean isNameOrNumber(int index) {
    String word = word(index);
    return TimeNames.isKnown(word)
        || NumberWords.value(word) != null
        || TimeDigits.startsWithDigit(word)
        || word.startsWith("'");
  }

  /** The value of the word as that, or null if it is none. */
  @Nullable Integer value(TimeSlot slot, int index) {
    String word = word(index);
    return switch (slot) {
      case MONTH -> isName(index) ? TimeNames.month(word) : null;
      case WEEKDAY -> isName(index) ? TimeNames.weekday(word) : null;
      case DAY -> TimeDigits.day(word);
      case NTH -> TimeDigits.nth(word);
      case SUFFIX -> TimeDigits.isSuffix(word) ? 0 : null;
      case YEAR -> countsWhatFollows(index) ? null : TimeDigits.year(word);
      case YEAR2 -> TimeDigits.lastYear(word);
      case YEARS -> TimeDigits.years(word);
      case PART -> ordinal(TimeNames.part(word));
      case EDGE -> word.equals("early") ? ordinal(DayPart.EARLY) : late(word);
      case NUMBER -> number(index);
      case UNIT -> ordinal(TimeUnit.of(word));
      case ONE -> word.endsWith("s") ? null : ordinal(TimeUnit.of(word));
      case SEASON -> isOrdinary(index) ? TimeNames.season(word) : null;
      case QUARTER -> TimeNames.quarter(word);
      case DECADE -> decade(index);
      case CENTURY -> TimeNames.century(word);
      case NOUN -> pos(index).startsWith("NN") || pos(index).equals("JJ") ? 0 : null;
    };
  }

  private static @Nullable Integer ordinal(@Nullable Enum<?> value) {
    return value == null ? null : value.ordinal();
  }

  private static @Nullable Integer late(String word) {
    return word.equals("late") ? ordinal(DayPart.LATE) : null;
  }

  /** A number, but not the second part of "twenty-one". */
  private @Nullable Integer number(int index) {
    return index > 0 && word(index - 1).equals("-") ? null : NumberWords.value(word(index));
  }

  /** "the nineties", but not those of somebody's age. */
  private @Nullable Integer decade(int index) {
    for (int i = Math.max(0, index - 2); i < index; i++) {
      if (tokens.get(i).pos().equals("PRP$")) {
        return null;
      }
    }
    return TimeNames.decade(word(index));
  }

  private boolean isName(int index) {
    Token token = tokens.get(index);
    String form = token.form();
    char initial =
        form.charAt(form.toLowerCase(Locale.ROOT).startsWith("mid-") && form.length() > 4 ? 4 : 0);
    return Character.isUpperCase(initial)
        && (isMid(form) || !new NonTemporalNames(tokens).isOfName(index));
  }

  private boolean isCapitalised(int index) {
    return Character.isUpperCase(tokens.get(index).form().charAt(0));
  }

  private String pos(int index) {
    return index < 0 || index >= size() ? "" : tokens.get(index).pos();
  }

  /** Taggers take "mid-December" for all sorts of names. */
  private static boolean isMid(String form) {
    return form.toLowerCase(Locale.ROOT).startsWith("mid-");
  }

  private boolean isOrdinary(int index) {
    return !pos(index).startsWith("VB") && (index == 0 || !isCapitalised(index));
  }

  private boolean countsWhatFollows(int index) {
    if (index > 0) {
      Token before = tokens.get(index - 1);
      if (before.pos().equals("$")) {
        return true;
      }
      if (DETERMINERS.contains(before.pos())
          || before.form().equals(",")
          || TimeNames.month(word(index - 1)) != null) {
        return false;
      }
    }
    if (index + 1 == tokens.size()) {
      return false;
    }
    Token next = tokens.get(index + 1);
    return next.pos().equals("NNS")
        || next.pos().equals("CD")
        || next.form().equals("%")
        || next.lemma().equals("percent");
  }
}
