package dev.backstory.support;

import dev.backstory.port.Token;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a text that are no names and no numbers, with what they are tagged as. */
final class CommonWords {
  private CommonWords() {}

  /** Those of one text, and each verb with its particle besides: "went up". */
  static List<Token> of(ReadText text) {
    List<Token> words = new ArrayList<>();
    for (ReadSentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        if (isCommon(sentence, i)) {
          words.add(tagged(sentence, i));
          if (sentence.is(i, "VB") && (sentence.is(i + 1, "RP") || sentence.is(i + 1, "RB"))) {
            words.add(joined(sentence.token(i), sentence.token(i + 1)));
          }
        }
      }
    }
    return words;
  }

  /** Those of a text that have one of these stems, or a part of which has. */
  static List<Token> of(ReadText text, Set<String> stems) {
    return of(text).stream().filter(word -> hasAny(word, stems)).toList();
  }

  static boolean hasAny(Token word, Set<String> stems) {
    return Words.stems(word.form()).stream().anyMatch(stems::contains);
  }

  private static boolean isCommon(ReadSentence sentence, int at) {
    return (!sentence.isName(at) || isFirst(sentence, at)) && !sentence.is(at, "CD");
  }

  /** What begins a sentence may be tagged as a name for its capital alone. */
  private static boolean isFirst(ReadSentence sentence, int at) {
    return at == 0 && !sentence.isName(1);
  }

  private static Token tagged(ReadSentence sentence, int at) {
    Token word = sentence.token(at);
    return new Token(
        word.start(),
        word.end(),
        word.form(),
        word.lemma(),
        word.pos().replaceFirst("^NNP", "NN"),
        word.entity());
  }

  private static Token joined(Token verb, Token particle) {
    return new Token(
        verb.start(),
        particle.end(),
        verb.form() + " " + particle.form(),
        verb.lemma() + " " + particle.lemma(),
        verb.pos(),
        verb.entity());
  }
}
