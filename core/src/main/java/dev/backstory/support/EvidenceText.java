package dev.backstory.support;

import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a claim rests on, read once for any number of claims: a sentence or a whole article. */
public final class EvidenceText {
  private final String text;
  private final ReadText read;
  private final List<Set<String>> stems;
  private final Set<String> allStems = new HashSet<>();
  private final String words;

  EvidenceText(String text, SentenceTagger tagger) {
    this.text = text;
    this.read = ReadText.of(text, tagger);
    this.stems = read.sentences().stream().map(sentence -> Words.stems(sentence.text())).toList();
    stems.forEach(allStems::addAll);
    this.words = spaced(text);
  }

  /** Lower-case words, each between two spaces. */
  static String spaced(String text) {
    return " " + String.join(" ", Words.of(text)).toLowerCase(Locale.ROOT) + " ";
  }

  String text() {
    return text;
  }

  ReadText read() {
    return read;
  }

  int size() {
    return stems.size();
  }

  String sentence(int at) {
    return read.sentences().get(at).text();
  }

  Set<String> stems(int at) {
    return stems.get(at);
  }

  Set<String> allStems() {
    return allStems;
  }

  /** Whether these lower-case words stand in it in this order. */
  boolean hasInOrder(String words) {
    return this.words.contains(" " + words + " ");
  }
}
