/**
 * The basis of all readers: sentences and their words, quotation marks, verbs with their
 * auxiliaries, numbers as words, and the weights of linear models. Depends on no other package of
 * {@code annotate}. Public: what the neighbouring packages and the trainers need.
 */
@NullMarked
package dev.backstory.annotate.text;

import org.jspecify.annotations.NullMarked;
