/**
 * How well feeds are read, by the suites of other parsers: what each of their documents is expected
 * to say, beside what {@code core} reads in it.
 */
@NullMarked
package dev.backstory.bench.feeds;

import org.jspecify.annotations.NullMarked;
