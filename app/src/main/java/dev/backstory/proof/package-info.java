/**
 * The proof of an article: its text with everything that was read in it, as a page or as plain
 * text. It only displays; nothing in this package reads, resolves or judges.
 */
@NullMarked
package dev.backstory.proof;

import org.jspecify.annotations.NullMarked;
