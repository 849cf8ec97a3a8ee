package dev.backstory.support;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import dev.backstory.port.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A sentence of a claim or of its evidence with all that the checks look at. */
final class ReadSentence {
  private final String text;
  private final List<Token> tokens;
  private final List<String> lemmas;
  private final List<Quantity> quantities;
  private final Set<String> all;
  private final List<String> plain;

  ReadSentence(TaggedSentence sentence, List<Quantity> quantities) {
    this.text = sentence.text();
    this.tokens = sentence.tokens();
    this.lemmas = tokens.stream().map(ReadSentence::lemma).toList();
    this.quantities = List.copyOf(quantities);
    this.all = new HashSet<>(lemmas);
    this.plain = tokens.stream().map(token -> NameForms.plain(token.form())).toList();
    tokens.forEach(token -> all.add(token.form().toLowerCase(Locale.ROOT)));
    all.addAll(plain);
  }

  private static String lemma(Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    return switch (form) {
      case "n't" -> "not";
      case "'ll" -> "will";
      case "'d", "would" -> "would";
      default -> token.lemma().startsWith("#") ? form : token.lemma(); // "#ord#" of "first"
    };
  }

  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  String lemma(int at) {
    return lemmas.get(at);
  }

  String form(int at) {
    return tokens.get(at).form();
  }

  /** The word in lower case, without full stops in it and "'s" behind it. */
  String plain(int at) {
    return plain.get(at);
  }

  /** The plain word a step from a place, whether a comma is between or not; empty outside. */
  String neighbour(int at, int step) {
    int next = at + step;
    while (next >= 0 && next < size() && form(next).equals(",")) {
      next += step;
    }
    return next < 0 || next >= size() || ".!?".contains(form(next)) ? "" : plain(next);
  }

  /** Whether the word is of such a kind; there is none outside the sentence. */
  boolean is(int at, String partOfSpeech) {
    return at >= 0 && at < size() && tokens.get(at).pos().startsWith(partOfSpeech);
  }

  List<Quantity> quantities() {
    return quantities;
  }

  /** The offsets of its quantities count from its own beginning. */
  OffsetMap offsets() {
    return OffsetMap.of(text);
  }

  /** Whether a word is one of those of a figure. */
  boolean isWithin(int at, Quantity figure) {
    int start = token(at).start();
    return offsets().utf16(figure.span().start()) <= start
        && start < offsets().utf16(figure.span().end());
  }

  /** Whether it has the word, as it is written or in its base form. */
  boolean has(String word) {
    return all.contains(word);
  }

  boolean hasAny(Set<String> words) {
    return words.stream().anyMatch(all::contains);
  }

  /** A name's word, a noun, a verb other than an auxiliary, an adjective or an adverb of manner. */
  boolean isContent(int at) {
    return is(at, "NN") || isVerb(at) || is(at, "JJ") || is(at, "CD");
  }

  /** A verb that says what happens: no auxiliary, no modal. */
  boolean isVerb(int at) {
    return is(at, "VB") && !WordLists.AUXILIARIES.contains(lemma(at));
  }

  /** Whether the word is part of a name. */
  boolean isName(int at) {
    return is(at, "NNP");
  }

  Set<String> contentBetween(int from, int to) {
    Set<String> found = new HashSet<>();
    IntStream.range(Math.max(0, from), Math.min(size(), to))
        .filter(at -> isContent(at) || is(at, "PRP"))
        .forEach(at -> found.add(lemma(at)));
    return found;
  }

  /** Where such words are, in order. */
  int[] where(IntPredicate words) {
    return IntStream.range(0, size()).filter(words).toArray();
  }

  int[] where(String lemma) {
    return where(at -> lemma(at).equals(lemma));
  }
}
