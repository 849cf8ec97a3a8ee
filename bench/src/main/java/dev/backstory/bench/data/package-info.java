/** Where the labelled data lie, which are no part of the project, and how files are read. */
@NullMarked
package dev.backstory.bench.data;

import org.jspecify.annotations.NullMarked;
