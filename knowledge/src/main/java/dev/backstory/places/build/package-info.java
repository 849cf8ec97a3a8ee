/**
 * Compiles the table of places from the files that the build fetches with npm. Not used at run
 * time.
 */
@NullMarked
package dev.backstory.places.build;

import org.jspecify.annotations.NullMarked;
