package dev.backstory.compose.claim;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/** An extracted claim in the making: the words so far and the edits that led to them. */
final class ClaimDraft {
  private String text;
  private final List<Edit> edits = new ArrayList<>();

  ClaimDraft(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Makes the edit if it fits where it is meant to; says whether it did. */
  boolean edit(String kind, String removed, String inserted) {
    Edit edit = new Edit(kind, removed, inserted);
    String next = ClaimEdits.apply(text, edit);
    if (next == null || next.equals(text)) {
      return false;
    }
    text = next;
    edits.add(edit);
    return true;
  }

  Claim claim(Evidence evidence) {
    return new Claim(text, List.of(evidence), edits, Claim.EXTRACTED);
  }
}
