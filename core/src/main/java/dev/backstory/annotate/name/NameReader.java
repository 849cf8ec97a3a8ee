package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may be names, without titles, articles and possessive endings: what the tagger takes
 * for one, and runs of other proper nouns.
 */
final class NameReader {
  /** Longer runs of capitalised words are headlines. */
  private static final int LONGEST_UNTAGGED = 6;

  private static final Set<String> PARTING = Set.of("/", "–", "—", "--");
  private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "miss");

  List<NameGuess> read(List<TaggedSentence> sentences) {
    List<NameGuess> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      readSentence(sentences.get(i), i, names);
    }
    return names;
  }

  private void readSentence(TaggedSentence sentence, int index, List<NameGuess> out) {
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
        addParts(sentence, index, i, end, type, out);
      } else if (isUntagged(tokens.get(i))) {
        while (end < tokens.size() && isUntagged(tokens.get(end))) {
          end++;
        }
        addUntagged(sentence, index, i, end, out);
      }
      i = end;
    }
  }

  /** A capitalised noun that the tagger takes for no name. */
  private static boolean isUntagged(Token token) {
    return token.entity().equals(NameGuess.NO_NAME)
        && token.pos().startsWith("NN")
        && Character.isUpperCase(token.form().codePointAt(0));
  }

  private void addUntagged(
      TaggedSentence sentence, int index, int from, int to, List<NameGuess> out) {
    List<Token> tokens = sentence.tokens();
    int first = from;
    while (first < to - 1 && NameEdges.isTitle(tokens.get(first))) {
      first++;
    }
    boolean proper =
        tokens.subList(first, to).stream()
            .anyMatch(token -> token.pos().startsWith("NNP") || isCapitals(token.form()));
    if (proper && to - first <= LONGEST_UNTAGGED) {
      addTrimmed(sentence, index, first, to, EntityType.WORK, NameGuess.NO_NAME, out);
    }
  }

  /** Names that a slash or a dash parts are two: "DES MOINES – Ada Lind". */
  private void addParts(
      TaggedSentence sentence, int index, int from, int to, EntityType type, List<NameGuess> out) {
    List<Token> tokens = sentence.tokens();
    String tag = tokens.get(from).entity().substring(2);
    int first = from;
    for (int i = from; i < to; i++) {
      if (PARTING.contains(tokens.get(i).form())) {
        addTrimmed(sentence, index, first, i, type, tag, out);
        first = i + 1;
      }
    }
    addTrimmed(sentence, index, first, to, type, tag, out);
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
      TaggedSentence sentence,
      int index,
      int from,
      int to,
      EntityType type,
      String tag,
      List<NameGuess> out) {
    Name name = NameEdges.trim(sentence, index, from, to, type);
    if (name != null) {
      out.add(new NameGuess(name, tag));
    }
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /** In BILOU, read leniently: whatever goes on with the same type belongs to the name. */
  private static boolean continues(String tag, String begun) {
    return (tag.startsWith("I-") || tag.startsWith("L-"))
        && !begun.startsWith("U-")
        && tag.substring(2).equals(begun.substring(2));
  }

  private static @Nullable EntityType typeOf(Token first) {
    String tag = first.entity();
    boolean person = tag.endsWith("-ORG") && COURTESY.contains(NameEdges.bare(first));
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
              case "WORK_OF_ART", "PRODUCT", "LAW" -> EntityType.WORK;
              default -> null;
            };
  }
}
