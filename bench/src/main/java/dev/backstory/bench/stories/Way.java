package dev.backstory.bench.stories;

import java.util.List;
import java.util.function.Function;

/**
 * A way to put a stream into stories.
 *
 * @param name what it is called in a report
 * @param clustering from a stream to the story of each article; an empty list where the way cannot
 *     be asked fairly
 */
record Way(String name, Function<StreamViews, List<String>> clustering) {}
