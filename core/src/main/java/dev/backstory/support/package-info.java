/**
 * Whether evidence bears out a sentence that a model wrote: exact checks of what a reader would
 * call an error (figures, names, negation, certainty, order, who did what), and a learnt judge.
 */
@NullMarked
package dev.backstory.support;

import org.jspecify.annotations.NullMarked;
