/**
 * The countries, nationalities, regions and cities of the world that come with Backstory, looked up
 * by name in one compact table. The build makes the table ({@link dev.backstory.places.build});
 * which place a story means is decided elsewhere.
 */
@NullMarked
package dev.backstory.places;

import org.jspecify.annotations.NullMarked;
