/**
 * What people who read the articles said of them, as tables of ids and places beside this package
 * and in {@code bench/labels}, and how what is found is held against it.
 */
@NullMarked
package dev.backstory.bench.labels;

import org.jspecify.annotations.NullMarked;
