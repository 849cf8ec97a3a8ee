/**
 * What a writer may ask of a story: its sentences with all annotations, how similar they are and
 * how much they matter, which figures count the same and which of them are out of date. Public for
 * all packages of {@code compose}; knows none of them.
 */
@NullMarked
package dev.backstory.compose.story;

import org.jspecify.annotations.NullMarked;
