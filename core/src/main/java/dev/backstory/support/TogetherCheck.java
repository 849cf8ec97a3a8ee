package dev.backstory.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names and figures of one clause must stand together in the evidence, in one sentence or two that
 * follow each other: else two facts were crossed.
 */
final class TogetherCheck implements ClaimCheck {
  private static final Set<String> EDGES = Set.of(",", ";", ":", "and", "but", "while", "-", "–");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    List<String> anchors = new ArrayList<>();
    for (int i = 0; i < claim.size(); i++) {
      if (EDGES.contains(claim.lemma(i))) {
        anchors.clear();
      } else if (claim.isName(i) || claim.is(i, "CD")) {
        String anchor = claim.lemma(i);
        for (String other : anchors) {
          if (evidence.has(anchor) && evidence.has(other) && !together(anchor, other, evidence)) {
            faults.add("not told together in the evidence: " + other + " and " + anchor);
          }
        }
        anchors.add(anchor);
      }
    }
    return faults;
  }

  private static boolean together(String a, String b, ReadText evidence) {
    List<ReadSentence> sentences = evidence.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      boolean next = i + 1 < sentences.size();
      boolean hasA = sentences.get(i).has(a) || next && sentences.get(i + 1).has(a);
      boolean hasB = sentences.get(i).has(b) || next && sentences.get(i + 1).has(b);
      if (hasA && hasB) {
        return true;
      }
    }
    return false;
  }
}
