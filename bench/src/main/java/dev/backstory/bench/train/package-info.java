/** Trainers of the small models that are shipped with the core; each is one command. */
@NullMarked
package dev.backstory.bench.train;

import org.jspecify.annotations.NullMarked;
