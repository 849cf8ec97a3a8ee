package dev.backstory.proof;

/**
 * A line of the index of a folder of proofs.
 *
 * @param file the page's name
 */
public record ProofEntry(String file, String id, String headline, String origin, String counts) {
  static ProofEntry of(String file, Proof proof) {
    return new ProofEntry(
        file,
        proof.article().id(),
        proof.headline(),
        ProofWords.origin(proof.article()),
        proof.counts().toString());
  }
}
