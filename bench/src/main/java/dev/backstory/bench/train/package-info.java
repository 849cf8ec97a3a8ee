/** Programs that make the small tables and weights which other modules ship. */
@NullMarked
package dev.backstory.bench.train;

import org.jspecify.annotations.NullMarked;
