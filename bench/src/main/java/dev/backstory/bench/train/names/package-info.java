/** Trainers of who is named and who speaks: names, their entries, attributions and speakers. */
@NullMarked
package dev.backstory.bench.train.names;

import org.jspecify.annotations.NullMarked;
