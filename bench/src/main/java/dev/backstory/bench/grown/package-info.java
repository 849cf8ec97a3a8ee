/**
 * Makes a data folder as it is after a year of news, and measures what readers wait for there.
 * Nothing is read or written by models, so it is made within minutes.
 */
@NullMarked
package dev.backstory.bench.grown;

import org.jspecify.annotations.NullMarked;
