package dev.backstory.cluster;

/**
 * An earlier article that has much in common with the one that came.
 *
 * @param likeness by {@link PairViews#meaningAndText}, 0 to 1
 */
record Neighbour(String articleId, String storyId, double likeness) {}
