/**
 * Replays what real feeds said over a quarter, poll by poll, through the whole of fetching: a local
 * server answers as the real ones would, and what comes into the store is held against what the
 * files say by a reader of their own.
 */
@NullMarked
package dev.backstory.bench.polls;

import org.jspecify.annotations.NullMarked;
