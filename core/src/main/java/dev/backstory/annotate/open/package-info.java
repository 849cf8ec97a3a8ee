/** Finds what sentences say is not known, decided or told: what a reader would ask next. */
@NullMarked
package dev.backstory.annotate.open;

import org.jspecify.annotations.NullMarked;
