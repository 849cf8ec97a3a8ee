package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the surnames that the tagger took for other words, most often at the start of a sentence
 * ("Frank, however, stayed"): a capitalised word that is the surname of somebody whom the article
 * names in full, and after which a sentence goes on as it does after a name.
 */
final class OverlookedSurnames {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> OPENING = Set.of("\"", "“", "``", "(", "-", "–", "—");
  private static final Set<String> POSSESSIVE = Set.of("'s", "’s");

  private OverlookedSurnames() {}

  /** The names with those that were overlooked, in the order of the text. */
  static List<Name> add(List<Name> names, People people, List<TaggedSentence> sentences) {
    List<Name> all = new ArrayList<>(names);
    int next = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int from = next;
      while (next < names.size() && names.get(next).sentence() == i) {
        next++;
      }
      add(i, sentences.get(i), names.subList(from, next), people, all);
    }
    all.sort(Comparator.comparingInt(Name::start));
    return all;
  }

  private static void add(
      int index, TaggedSentence sentence, List<Name> found, People people, List<Name> out) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      String word = tokens.get(i).form();
      if (Character.isUpperCase(word.codePointAt(0))
          && people.hasSurname(word)
          && found.stream().noneMatch(name -> name.first() <= at && at < name.last())
          && isName(tokens, i)) {
        int start = sentence.start() + tokens.get(i).start();
        int end = sentence.start() + tokens.get(i).end();
        out.add(new Name(index, i, i + 1, start, end, word, EntityType.PERSON, word));
      }
    }
  }

  private static boolean isName(List<Token> tokens, int at) {
    boolean shouted = tokens.get(at).form().chars().noneMatch(Character::isLowerCase);
    boolean joined = at > 0 && isCapital(tokens.get(at - 1)) || isCapital(token(tokens, at + 1));
    if (shouted || joined) {
      return false;
    }
    return !isFirst(tokens, at) || goesOn(tokens, at + 1);
  }

  private static boolean isFirst(List<Token> tokens, int at) {
    return at == 0 || at == 1 && OPENING.contains(tokens.getFirst().form());
  }

  /** As after a subject: a finite verb, adverbs before it or not, a comma, or "'s". */
  private static boolean goesOn(List<Token> tokens, int behind) {
    int next = behind;
    while (next < tokens.size() && tokens.get(next).pos().startsWith("RB")) {
      next++;
    }
    Token token = token(tokens, next);
    return FINITE.contains(token.pos())
        || next == behind && (token.form().equals(",") || POSSESSIVE.contains(token.form()));
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }

  private static Token token(List<Token> tokens, int index) {
    return tokens.get(Math.min(index, tokens.size() - 1));
  }
}
