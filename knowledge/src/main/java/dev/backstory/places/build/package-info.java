/**
 * Makes the table of places from the files that the build fetches with npm. Nothing here is used
 * when Backstory runs.
 */
@NullMarked
package dev.backstory.places.build;

import org.jspecify.annotations.NullMarked;
