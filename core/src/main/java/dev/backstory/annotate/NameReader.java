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
      EntityType type = typeOf(tokens.get(i).entity());
      int end = i + 1;
      if (type != null) {
        while (end < tokens.size() && continues(tokens.get(end).entity(), tokens.get(i).entity())) {
          end++;
        }
        addTrimmed(sentence, index, i, end, type, out);
      }
      i = end;
    }
  }

  private void addTrimmed(
      TaggedSentence sentence, int index, int from, int to, EntityType type, List<Name> out) {
    List<Token> tokens = sentence.tokens();
    int first = from;
    int last = to;
    while (first < last && isEdge(tokens.get(first), type)) {
      first++;
    }
    while (last > first && EDGES.contains(lower(tokens.get(last - 1)))) {
      last--;
    }
    if (first == last || !hasLetter(tokens.get(first).form())) {
      return;
    }
    int start = sentence.start() + tokens.get(first).start();
    int end = sentence.start() + tokens.get(last - 1).end();
    String text = sentence.text().substring(start - sentence.start(), end - sentence.start());
    String flat = text.replaceAll("\\s+", " ");
    out.add(new Name(index, first, last, start, end, flat, type, flat));
  }

  private boolean isEdge(Token token, EntityType type) {
    String word = lower(token);
    return EDGES.contains(word) || type == EntityType.PERSON && titles.contains(bare(word));
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

  private static @Nullable EntityType typeOf(String tag) {
    return tag.length() < 3
        ? null
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
