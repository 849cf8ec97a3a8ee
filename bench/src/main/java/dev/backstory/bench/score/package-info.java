/** How well what is found agrees with what is true, whatever it is; and how figures are shown. */
@NullMarked
package dev.backstory.bench.score;

import org.jspecify.annotations.NullMarked;
