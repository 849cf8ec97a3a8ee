/** Measures what tells kinds of articles apart: their language, round-ups, datelines. */
@NullMarked
package dev.backstory.bench.kinds;

import org.jspecify.annotations.NullMarked;
