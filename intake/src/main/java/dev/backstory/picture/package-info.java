/**
 * Keeps small copies of the lead images that stories show: asks for each through {@code fetch},
 * decodes it within bounds and writes it anew. No byte of the original is kept or passed on. The
 * only place where pictures from outside are decoded.
 */
@NullMarked
package dev.backstory.picture;

import org.jspecify.annotations.NullMarked;
