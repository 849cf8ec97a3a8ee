package dev.backstory.support;

import dev.backstory.annotate.figure.QuantityFinder;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A text, sentence by sentence. */
record ReadText(List<ReadSentence> sentences) {
  private static final QuantityFinder QUANTITIES = new QuantityFinder();

  ReadText {
    sentences = List.copyOf(sentences);
  }

  static ReadText of(String text, SentenceTagger tagger) {
    return new ReadText(tagger.tag(text).stream().map(ReadText::read).toList());
  }

  private static ReadSentence read(TaggedSentence sentence) {
    TaggedSentence alone =
        new TaggedSentence(
            0, sentence.text().length(), sentence.paragraph(), sentence.text(), sentence.tokens());
    return new ReadSentence(alone, QUANTITIES.find(alone, OffsetMap.of(sentence.text())));
  }

  boolean has(String word) {
    return sentences.stream().anyMatch(sentence -> sentence.has(word));
  }

  boolean hasAny(Set<String> words) {
    return sentences.stream().anyMatch(sentence -> sentence.hasAny(words));
  }

  /** All words of it as they are written. */
  Set<String> forms() {
    Set<String> all = new HashSet<>();
    for (ReadSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        all.add(sentence.form(i));
      }
    }
    return all;
  }

  /** Whether the words of a text stand in it in this order, whatever marks are between them. */
  boolean hasInOrder(String text) {
    String words = EvidenceText.spaced(text);
    String all =
        EvidenceText.spaced(
            sentences.stream().map(ReadSentence::text).collect(Collectors.joining(" ")));
    return all.contains(words);
  }

  /** All words of it, plain and in their base forms. */
  Set<String> plainWords() {
    Set<String> all = new HashSet<>();
    for (ReadSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        all.add(sentence.lemma(i));
        all.add(sentence.plain(i));
      }
    }
    return all;
  }
}
