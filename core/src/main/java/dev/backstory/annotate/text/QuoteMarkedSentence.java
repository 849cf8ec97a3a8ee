package dev.backstory.annotate.text;

import dev.backstory.port.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence whose words know whether they stand between quotation marks. */
public final class QuoteMarkedSentence {
  private static final Set<String> NOMINAL =
      Set.of("CD", "DT", "PDT", "PRP", "PRP$", "POS", "EX", "FW", "$", "#", "HYPH", "WDT", "WP");

  private final TaggedSentence sentence;
  private final int index;
  private final int[] quote;
  private final List<String> words;
  private final boolean hasQuote;

  /**
   * @param quote for each token the index of the quoted span that it lies in, or -1
   */
  public QuoteMarkedSentence(TaggedSentence sentence, int index, int[] quote) {
    this.sentence = sentence;
    this.index = index;
    this.quote = quote;
    this.hasQuote = Arrays.stream(quote).anyMatch(span -> span >= 0);
    this.words =
        sentence.tokens().stream().map(token -> token.form().toLowerCase(Locale.ROOT)).toList();
  }

  /** Index of the sentence in the article. */
  public int index() {
    return index;
  }

  /** Index of its paragraph, from 0. */
  public int paragraph() {
    return sentence.paragraph();
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  /** How many tokens it has. */
  public int size() {
    return quote.length;
  }

  /** First UTF-16 index of a token in the article's text. */
  public int start(int token) {
    return sentence.start() + tokens().get(token).start();
  }

  /** UTF-16 index behind a token in the article's text. */
  public int end(int token) {
    return sentence.start() + tokens().get(token).end();
  }

  /** First UTF-16 index in the article's text. */
  public int start() {
    return sentence.start();
  }

  /** UTF-16 index behind it in the article's text. */
  public int end() {
    return sentence.end();
  }

  /** What stands from one token to before another. */
  public String text(int from, int to) {
    return sentence.text().substring(tokens().get(from).start(), tokens().get(to - 1).end());
  }

  /** The part of speech (Penn Treebank); empty beyond the ends. */
  public String pos(int token) {
    if (token < 0 || token >= quote.length) {
      return "";
    }
    Token found = tokens().get(token);
    return found.form().equals("US") ? "NNP" : found.pos(); // else read as "us"
  }

  /** Empty beyond the ends, like all that is asked of a token. */
  public String lemma(int token) {
    return token < 0 || token >= quote.length ? "" : tokens().get(token).lemma();
  }

  /** The token in lower case. */
  public String word(int token) {
    return token < 0 || token >= quote.length ? "" : words.get(token);
  }

  /** The tagger's type of name, "O" for none. */
  public String entity(int token) {
    return token < 0 || token >= quote.length ? "O" : tokens().get(token).entity();
  }

  /** Whether the token stands between marks. */
  public boolean isQuoted(int token) {
    return token >= 0 && token < quote.length && quote[token] >= 0;
  }

  /** Whether any of its words stand between marks. */
  public boolean hasQuote() {
    return hasQuote;
  }

  /** Index of the quoted span that the token lies in, or -1. */
  public int quoteOf(int token) {
    return token < 0 || token >= quote.length ? -1 : quote[token];
  }

  /** Whether it is a verb or a modal. */
  public boolean isVerb(int token) {
    return pos(token).startsWith("VB") || pos(token).equals("MD");
  }

  /** Whether it is a verb in a finite form, or a modal. */
  public boolean isFinite(int token) {
    String pos = pos(token);
    return pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD");
  }

  public boolean isNoun(int token) {
    return pos(token).startsWith("NN");
  }

  public boolean isPronoun(int token) {
    return pos(token).equals("PRP");
  }

  /** Whether the token may be part of a noun phrase. */
  public boolean isNominal(int token) {
    String pos = pos(token);
    return pos.startsWith("NN") || pos.startsWith("JJ") || NOMINAL.contains(pos);
  }

  public boolean isTime(int token) {
    String entity = entity(token);
    return entity.endsWith("-DATE") || entity.endsWith("-TIME");
  }

  /** Whether words that belong together end before it: a mark between clauses, or quoted words. */
  public boolean isStop(int token) {
    return isQuoted(token) || ",.;:?!".contains(word(token));
  }

  public boolean is(int token, String word) {
    return word(token).equals(word);
  }

  /** The word itself if it is a function word or a mark, else its part of speech. */
  public String sketch(int token) {
    String pos = pos(token);
    boolean open = pos.startsWith("NN") || pos.startsWith("JJ") || pos.startsWith("VB");
    return isQuoted(token) ? "quoted" : open || pos.equals("CD") ? pos : word(token);
  }
}
