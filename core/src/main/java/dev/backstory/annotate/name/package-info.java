/**
 * Names: where they are, what they name, and which of them mean the same in one article. Public:
 * the names and their finders, for the neighbouring packages and the trainers.
 */
@NullMarked
package dev.backstory.annotate.name;

import org.jspecify.annotations.NullMarked;
