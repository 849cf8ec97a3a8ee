package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.TaggedSentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the paragraphs of an article look, by the sentences that they consist of. */
final class ParagraphLooks {
  /** A mark of {@link TextMarks}: the name of who speaks, as transcripts print it. */
  static final String TURN = "capital words and a colon";

  private static final int OPENING = 3;

  private final List<TaggedSentence> tagged;
  private final List<SentenceLook> looks;
  private final Map<List<String>, Integer> openings = new HashMap<>();
  private int bare;
  private int turns;

  ParagraphLooks(List<TaggedSentence> tagged, List<SentenceLook> looks) {
    this.tagged = tagged;
    this.looks = looks;
    for (int i = 0; i < tagged.size(); i++) {
      if (ends(i)) {
        bare += "a0".contains(looks.get(i).ending()) ? 1 : 0;
      }
      if (starts(i)) {
        turns += looks.get(i).marks().contains(TURN) ? 1 : 0;
        openings.merge(opening(i), 1, Integer::sum);
      }
    }
  }

  /** How many there are. */
  int size() {
    return tagged.isEmpty() ? 0 : tagged.getLast().paragraph() + 1;
  }

  /** How many end without a mark, as lists, captions and links do. */
  int bare() {
    return bare;
  }

  /** How many begin with the name of a speaker and a colon. */
  int turns() {
    return turns;
  }

  /** How many others begin with the same words as the one that a sentence is in. */
  int alike(int i) {
    return openings.getOrDefault(opening(i), 1) - 1;
  }

  /** Whether a sentence is the first of its paragraph. */
  boolean starts(int i) {
    return i == 0 || tagged.get(i - 1).paragraph() != tagged.get(i).paragraph();
  }

  /** Whether a sentence is the last of its paragraph. */
  boolean ends(int i) {
    return i + 1 == tagged.size() || starts(i + 1);
  }

  /** The first sentence of the paragraph that a sentence is in. */
  int first(int i) {
    int first = i;
    while (!starts(first)) {
      first--;
    }
    return first;
  }

  /** The last sentence of the paragraph that a sentence is in. */
  int last(int i) {
    int last = i;
    while (!ends(last)) {
      last++;
    }
    return last;
  }

  private List<String> opening(int i) {
    List<String> words = looks.get(first(i)).words();
    return words.subList(0, Math.min(OPENING, words.size()));
  }
}
