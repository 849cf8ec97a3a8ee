package dev.backstory.models;

import dev.backstory.port.Tagger;
import dev.backstory.port.Token;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words, parts of speech and names by NLP4J 1.1.3, without its word embeddings and its parser.
 * Loading takes about ten seconds and 1.2 GB of memory, so a process has one; decoding keeps no
 * state, so all its threads may share it.
 */
public final class Nlp4jTagger implements Tagger {
  private static final String CONFIGURATION =
      """
      <configuration>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <named_entity_gazetteers field="word_form_simplified">\
      edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
        </models>
      </configuration>
      """;

  private final Tokenizer tokenizer = new EnglishTokenizer();
  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  @Override
  public List<Token> tag(String written) {
    String sentence = withPlainSpaces(written);
    NLPNode[] nodes = decoder.toNodeArray(tokenizer.tokenize(sentence));
    if (nodes.length <= 1) { // the root alone
      return List.of();
    }
    decoder.decode(nodes);
    return align(sentence, nodes);
  }

  /** The tokenizer takes other spaces for letters. */
  private static String withPlainSpaces(String sentence) {
    char[] plain = sentence.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      boolean space = Character.isSpaceChar(plain[i]) || Character.isWhitespace(plain[i]);
      plain[i] = space ? ' ' : plain[i];
    }
    return new String(plain);
  }

  /**
   * Finds each word in the sentence again: the offsets that the tokenizer gives are one off behind
   * some marks.
   */
  private static List<Token> align(String sentence, NLPNode[] nodes) {
    List<Token> tokens = new ArrayList<>(nodes.length - 1);
    int from = 0;
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      String form = node.getWordForm();
      int start = sentence.indexOf(form, from);
      if (form.isEmpty() || start < 0) {
        continue;
      }
      from = start + form.length();
      tokens.add(
          new Token(
              start,
              from,
              form,
              node.getLemma() == null ? form.toLowerCase(Locale.ROOT) : node.getLemma(),
              node.getPartOfSpeechTag(),
              node.getNamedEntityTag()));
    }
    return tokens;
  }
}
