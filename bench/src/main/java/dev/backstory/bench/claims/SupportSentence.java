package dev.backstory.bench.claims;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a claim that people judged.
 *
 * @param features what the judge of support knows of it, without what is learnt of its pieces
 * @param pieces what is seen of each of its pieces beside the evidence
 * @param supported null if nobody said it of this sentence
 * @param doubtful which pieces are not supported; null if nobody said it
 */
record SupportSentence(
    double[] features,
    float[][] pieces,
    @Nullable Boolean supported,
    boolean @Nullable [] doubtful) {}
