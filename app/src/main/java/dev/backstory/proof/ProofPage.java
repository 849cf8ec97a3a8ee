package dev.backstory.proof;

import dev.backstory.model.Rejection;
import java.util.List;

/**
 * A page of proofs.
 *
 * @param entries what the page leads to: proofs on it, or pages of them
 * @param index whether the proofs have pages of their own
 * @param home whether there is an index to go back to
 */
public record ProofPage(
    List<Proof> proofs,
    List<ProofEntry> entries,
    List<Rejection> rejected,
    boolean index,
    boolean home) {
  /** Rejections that are shown one by one. */
  private static final int LISTED = 1_000;

  public ProofPage {
    proofs = List.copyOf(proofs);
    entries = List.copyOf(entries);
    rejected = List.copyOf(rejected);
  }

  /** Of the window: the headline, if there is one article. */
  public String title() {
    return proofs.size() == 1 ? proofs.getFirst().headline() : heading();
  }

  public String heading() {
    return entries.size() == 1 && !index
        ? "Proof of an article"
        : "Proofs of " + ProofWords.count(entries.size(), "article");
  }

  /** The rejections that are shown. */
  public List<Rejection> listed() {
    return rejected.subList(0, Math.min(LISTED, rejected.size()));
  }
}
