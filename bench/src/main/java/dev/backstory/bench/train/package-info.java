/**
 * What models are fitted by, whatever they are of; and the model of facts, which is one such fit. A
 * package below this one holds the trainers of a part of the program; each is one command.
 */
@NullMarked
package dev.backstory.bench.train;

import org.jspecify.annotations.NullMarked;
