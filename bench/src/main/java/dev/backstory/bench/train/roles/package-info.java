/** Trains the model of the roles of sentences, through a teacher that is too slow to be shipped. */
@NullMarked
package dev.backstory.bench.train.roles;

import org.jspecify.annotations.NullMarked;
