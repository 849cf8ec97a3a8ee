/** Trainers of the similarity of stories, and of the tables of words counted in news. */
@NullMarked
package dev.backstory.bench.train.stories;

import org.jspecify.annotations.NullMarked;
