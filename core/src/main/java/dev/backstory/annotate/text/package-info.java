/**
 * The ground of all readers: sentences and their words, what stands between quotation marks, verbs
 * with their auxiliaries, numbers as words, and the weights of linear models. Knows no other room.
 * Public is what the rooms beside it read, and what the trainers need.
 */
@NullMarked
package dev.backstory.annotate.text;

import org.jspecify.annotations.NullMarked;
