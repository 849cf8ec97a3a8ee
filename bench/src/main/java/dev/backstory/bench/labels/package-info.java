/** Stories labelled by reading, and how facts and pages are scored against them. */
@NullMarked
package dev.backstory.bench.labels;

import org.jspecify.annotations.NullMarked;
