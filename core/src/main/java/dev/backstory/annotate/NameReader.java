package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names from the tagger's entity tags, without titles, articles and possessive endings. */
final class NameReader {
  private static final Set<String> EDGES =
      Set.of(
          "'s", "\u2019s", "'", "\u2019", "`", "\"", "\u201C", "\u201D", "\u2018", ",", ".", "(",
          ")", "-", "\u2014", "the", "``", "''");

  /** Words in small letters with which a name may begin. */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "de", "la", "le", "di", "da", "du", "von", "van", "bin", "ibn", "ben");

  private static final Set<String> SHIPS = WordList.read("person-words.txt").section("ships");

  private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "miss");

  private final Set<String> titles = WordList.read("titles.txt").words();

  List<Name> read(List<TaggedSentence> sentences) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      readSentence(sentences.get(i), i, names);
    }
    return names;
  }

  private void readSentence(TaggedSentence sentence, int index, List<Name> out) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      EntityType type = typeOf(tokens.get(i));
      int end = i + 1;
      if (type != null) {
        while (end < tokens.size() && continues(tokens.get(end).entity(), tokens.get(i).entity())) {
          end++;
        }
        end = endOfSuffix(tokens, end);
        addTrimmed(sentence, index, i, end, type, out);
      }
      i = end;
    }
  }

  /** Behind the suffix "Jr." or ", Jr." if one follows, else the same place. */
  private static int endOfSuffix(List<Token> tokens, int end) {
    int suffix = end < tokens.size() && tokens.get(end).form().equals(",") ? end + 1 : end;
    return suffix < tokens.size()
            && PersonName.isSuffix(tokens.get(suffix).form())
            && Character.isUpperCase(tokens.get(suffix).form().charAt(0))
        ? suffix + 1
        : end;
  }

  private void addTrimmed(
      TaggedSentence sentence, int index, int from, int to, EntityType type, List<Name> out) {
    List<Token> tokens = sentence.tokens();
    int first = from;
    int last = to;
    if (type == EntityType.PERSON) {
      first = behindTitle(tokens, first, last);
    }
    while (first < last && isEdge(tokens.get(first), type)) {
      first++;
    }
    while (last > first && isEnd(tokens.get(last - 1))) {
      last--;
    }
    if (first == last || !hasLetter(tokens.get(first).form()) || isShip(tokens, first, last)) {
      return;
    }
    int start = sentence.start() + tokens.get(first).start();
    int end = sentence.start() + endOf(tokens.get(last - 1), type);
    String text = sentence.text().substring(start - sentence.start(), end - sentence.start());
    String flat = text.replaceAll("\\s+", " ");
    out.add(new Name(index, first, last, start, end, flat, type, flat));
  }

  /**
   * Behind a title within what was taken for one name ("Defence Secretary of Norvale Jane Doe"), if
   * a given name and a surname are left; else the first token.
   */
  private int behindTitle(List<Token> tokens, int first, int last) {
    for (int i = last - 3; i > first; i--) {
      if (titles.contains(bare(lower(tokens.get(i))))) {
        boolean of = lower(tokens.get(i + 1)).equals("of");
        return of && last - i < 5 ? first : of ? i + 3 : i + 1;
      }
    }
    return first;
  }

  private boolean isEdge(Token token, EntityType type) {
    String word = lower(token);
    return EDGES.contains(word)
        || type == EntityType.PERSON && titles.contains(bare(word))
        || isSmall(token) && !PARTICLES.contains(word);
  }

  private static boolean isEnd(Token token) {
    return EDGES.contains(lower(token)) || token.pos().equals("IN");
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

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** In BILOU, read leniently: whatever goes on with the same type belongs to the name. */
  private static boolean continues(String tag, String begun) {
    return (tag.startsWith("I-") || tag.startsWith("L-"))
        && !begun.startsWith("U-")
        && tag.substring(2).equals(begun.substring(2));
  }

  private static @Nullable EntityType typeOf(Token first) {
    String tag = first.entity();
    boolean person = tag.endsWith("-ORG") && COURTESY.contains(bare(lower(first)));
    return tag.length() < 3
        ? null
        : person
            ? EntityType.PERSON
            : switch (tag.substring(2)) {
              case "PERSON" -> EntityType.PERSON;
              case "ORG" -> EntityType.ORGANISATION;
              case "GPE", "LOC", "FAC" -> EntityType.PLACE;
              case "NORP" -> EntityType.GROUP;
              case "EVENT" -> EntityType.EVENT;
              case "WORK_OF_ART" -> EntityType.WORK;
              default -> null;
            };
  }
}
