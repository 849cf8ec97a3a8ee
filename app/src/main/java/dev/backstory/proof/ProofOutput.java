package dev.backstory.proof;

import dev.backstory.model.Rejection;
import java.io.IOException;
import java.util.List;

/** Where proofs are printed to, one after the other. */
public interface ProofOutput {
  /**
   * Prints a proof.
   *
   * @throws IOException if it cannot be written
   */
  void add(Proof proof) throws IOException;

  /**
   * Prints what could not be used, after the last proof.
   *
   * @throws IOException if it cannot be written
   */
  void finish(List<Rejection> rejected) throws IOException;
}
