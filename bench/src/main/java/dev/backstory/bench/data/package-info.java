/** Reads the labelled data, which are no part of the project. */
@NullMarked
package dev.backstory.bench.data;

import org.jspecify.annotations.NullMarked;
