/**
 * Trainers of what {@code extract} reads of a web page: its article's text, title, authors, date.
 */
@NullMarked
package dev.backstory.bench.train.extract;

import org.jspecify.annotations.NullMarked;
