/**
 * Measures how pages and articles are read: where sentences end, datelines, languages, and how
 * fast. What is found in whole stories is printed, to be judged by eye.
 */
@NullMarked
package dev.backstory.bench.reading;

import org.jspecify.annotations.NullMarked;
