/** Trainers of what {@code compose} prints of a story: sentences, headlines, labels, questions. */
@NullMarked
package dev.backstory.bench.train.compose;

import org.jspecify.annotations.NullMarked;
