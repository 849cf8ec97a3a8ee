/**
 * Measures the clustering of stories: in other orders, over the life of a story, and on streams of
 * the size of the world's news.
 */
@NullMarked
package dev.backstory.bench.stories;

import org.jspecify.annotations.NullMarked;
