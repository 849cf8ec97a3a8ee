package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is said to have said something must be who says things in the evidence. */
final class SpeakerCheck implements ClaimCheck {
  /** Words between a verb of speech and the name of who speaks. */
  private static final int REACH = 6;

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int at : claim.where(i -> isSpeech(claim, i))) {
      Set<String> names = names(claim, at);
      if (!names.isEmpty() && evidence.sentences().stream().noneMatch(s -> speaks(names, s))) {
        faults.add("somebody who does not say so in the evidence: " + String.join(" ", names));
      }
    }
    return faults;
  }

  private static boolean isSpeech(ReadSentence sentence, int at) {
    return WordLists.SPEECH.contains(sentence.lemma(at))
        && (sentence.is(at, "VB") || sentence.lemma(at).equals("according"));
  }

  private static boolean speaks(Set<String> names, ReadSentence sentence) {
    for (int at : sentence.where(i -> isSpeech(sentence, i))) {
      if (hasPronoun(sentence, at)) {
        return true; // whom it means, only the sentences before may tell
      }
      Set<String> speaking = new TreeSet<>(names(sentence, at));
      speaking.retainAll(names);
      if (!speaking.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPronoun(ReadSentence sentence, int verb) {
    return verb > 0 && sentence.is(verb - 1, "PRP")
        || verb + 1 < sentence.size() && sentence.is(verb + 1, "PRP");
  }

  /** The nearest name on each side of the verb. */
  private static Set<String> names(ReadSentence sentence, int verb) {
    Set<String> names = new TreeSet<>();
    if (!sentence.lemma(verb).equals("according")) {
      collect(sentence, verb, -1, names);
    }
    if (names.isEmpty()) {
      collect(sentence, verb, 1, names);
    }
    return names;
  }

  private static void collect(ReadSentence sentence, int verb, int step, Set<String> names) {
    for (int i = verb + step, words = 0;
        i >= 0 && i < sentence.size() && words < REACH;
        i += step, words++) {
      if (sentence.isName(i)) {
        names.add(sentence.lemma(i));
      } else if (!names.isEmpty() || sentence.isVerb(i)) {
        return;
      }
    }
  }
}
