/**
 * Questions with their answers, and those that the coverage leaves open. Public: the two writers,
 * for the composer.
 */
@NullMarked
package dev.backstory.compose.section.question;

import org.jspecify.annotations.NullMarked;
