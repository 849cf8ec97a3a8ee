package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes titles, articles, possessive endings, marks and common nouns off the ends of a name. */
final class NameEdges {
  private static final Set<String> EDGES =
      Set.of("'s", "\u2019s", "'", "\u2019", "\u2018", "`", "the");

  /** Words in small letters with which a name may begin. */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "de", "la", "le", "di", "da", "du", "von", "van", "bin", "ibn", "ben");

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** As in "the 7-2 Supreme Court ruling". */
  private static final Pattern SCORE = Pattern.compile("\\d+[-\u2013]\\d+");

  private static final Set<String> SHIPS =
      WordList.read("annotate/name/person-words.txt").section("ships");
  private static final Set<String> TITLES = WordList.read("annotate/name/titles.txt").words();

  private NameEdges() {}

  /** What is left of a stretch of tokens as a name; null if that is nothing, or a ship. */
  static @Nullable Name trim(
      TaggedSentence sentence, int index, int from, int to, EntityType type) {
    List<Token> tokens = sentence.tokens();
    int first = type == EntityType.PERSON ? behindTitle(tokens, from, to) : from;
    int last = to;
    while (first < last && isEdge(tokens.get(first))) {
      first++;
    }
    while (type == EntityType.PERSON && first < last - 1 && isTitle(tokens.get(first))) {
      first++;
    }
    while (last > first && isEnd(tokens.get(last - 1))) {
      last--;
    }
    while (type == EntityType.PERSON && last > first + 1 && isWeekday(tokens.get(last - 1))) {
      last--;
    }
    if (first == last || isShip(tokens, first, last)) {
      return null;
    }
    int start = sentence.start() + tokens.get(first).start();
    int end = sentence.start() + endOf(tokens.get(last - 1), type);
    String text = sentence.text().substring(start - sentence.start(), end - sentence.start());
    String flat = text.replaceAll("\\s+", " ");
    return new Name(index, first, last, start, end, flat, type, flat);
  }

  /**
   * Behind a title within what was taken for one name ("Defence Secretary of Norvale Jane Doe"), if
   * a given name and a surname are left; else the first token.
   */
  private static int behindTitle(List<Token> tokens, int first, int last) {
    for (int i = last - 3; i > first; i--) {
      if (isTitle(tokens.get(i))) {
        boolean of = lower(tokens.get(i + 1)).equals("of");
        return of && last - i < 5 ? first : of ? i + 3 : i + 1;
      }
    }
    return first;
  }

  private static boolean isEdge(Token token) {
    return isMark(token)
        || isSmall(token) && !PARTICLES.contains(lower(token))
        || SCORE.matcher(token.form()).matches();
  }

  private static boolean isEnd(Token token) {
    boolean noun = token.pos().equals("NN") || token.pos().equals("NNS");
    return isMark(token) || token.pos().equals("IN") || noun && isSmall(token);
  }

  /** "Lind" alone is the name in "what Lind Monday called a mistake". */
  private static boolean isWeekday(Token token) {
    return WEEKDAYS.contains(lower(token));
  }

  private static boolean isMark(Token token) {
    return EDGES.contains(lower(token))
        || token.form().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isSmall(Token token) {
    return token.form().equals(lower(token)) && Character.isLetter(token.form().codePointAt(0));
  }

  private static boolean isShip(List<Token> tokens, int first, int last) {
    return tokens.subList(Math.max(0, first - 1), last).stream()
        .anyMatch(token -> SHIPS.contains(lower(token)));
  }

  /** The end of a word without the sentence's full stop, which the tagger leaves on some names. */
  private static int endOf(Token token, EntityType type) {
    String form = token.form();
    boolean stop =
        type == EntityType.PERSON
            && form.length() > 3
            && form.endsWith(".")
            && form.indexOf('.') == form.length() - 1
            && !PersonName.isSuffix(form);
    return stop ? token.end() - 1 : token.end();
  }

  /** Whether the word is a title that stands before a name. */
  static boolean isTitle(Token token) {
    return TITLES.contains(bare(token));
  }

  /** The word in lower case without a full stop. */
  static String bare(Token token) {
    String word = lower(token);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
