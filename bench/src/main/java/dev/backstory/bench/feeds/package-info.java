/**
 * How well feeds are read, by the suites of other parsers and by a quarter's polls of real feeds:
 * what each document is expected to say, beside what {@code core} reads in it.
 */
@NullMarked
package dev.backstory.bench.feeds;

import org.jspecify.annotations.NullMarked;
