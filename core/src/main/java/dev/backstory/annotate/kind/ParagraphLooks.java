package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.TaggedSentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the paragraphs of an article look, by the sentences that they consist of. Linear in the
 * article's length, however few paragraphs it has.
 */
final class ParagraphLooks {
  /** A mark of {@link TextMarks}: the name of who speaks, as transcripts print it. */
  static final String TURN = "capital words and a colon";

  private static final int OPENING = 3;

  private final List<TaggedSentence> tagged;
  private final List<SentenceLook> looks;
  private final Map<List<String>, Integer> openings = new HashMap<>();
  private final int[] first;
  private final int[] last;
  private final List<List<String>> earlier;
  private final List<List<String>> later;
  private int bare;
  private int turns;

  ParagraphLooks(List<TaggedSentence> tagged, List<SentenceLook> looks) {
    this.tagged = tagged;
    this.looks = looks;
    this.first = new int[tagged.size()];
    this.last = new int[tagged.size()];
    this.earlier = new ArrayList<>(Collections.nCopies(tagged.size(), List.of()));
    this.later = new ArrayList<>(Collections.nCopies(tagged.size(), List.of()));
    lookBackAndAhead();
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

  private void lookBackAndAhead() {
    for (int i = 0; i < first.length; i++) {
      first[i] = starts(i) ? i : first[i - 1];
      if (!starts(i)) {
        earlier.set(i, joined(earlier.get(i - 1), shown("earlier=", i - 1)));
      }
    }
    for (int i = last.length - 1; i >= 0; i--) {
      last[i] = ends(i) ? i : last[i + 1];
      if (!ends(i)) {
        later.set(i, joined(shown("later=", i + 1), later.get(i + 1)));
      }
    }
  }

  private List<String> shown(String where, int i) {
    SentenceLook look = looks.get(i);
    return Stream.concat(look.marks().stream(), look.phrases().stream())
        .map(it -> where + it)
        .distinct()
        .toList();
  }

  private static List<String> joined(List<String> before, List<String> after) {
    return before.isEmpty()
        ? after
        : Stream.concat(before.stream(), after.stream()).distinct().toList();
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
    return first[i];
  }

  /** The last sentence of the paragraph that a sentence is in. */
  int last(int i) {
    return last[i];
  }

  /** What the sentences of its paragraph show that stand before a sentence. */
  List<String> earlier(int i) {
    return earlier.get(i);
  }

  /** What those show that stand behind it. */
  List<String> later(int i) {
    return later.get(i);
  }

  private List<String> opening(int i) {
    List<String> words = looks.get(first(i)).words();
    return words.subList(0, Math.min(OPENING, words.size()));
  }
}
