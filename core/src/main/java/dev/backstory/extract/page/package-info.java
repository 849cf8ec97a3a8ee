/**
 * A page before anything is known about its article: its tree, blocks and lines, what it states for
 * machines, and what kind of page it is. Public for the other packages of {@code extract}, none of
 * which it knows.
 */
@NullMarked
package dev.backstory.extract.page;

import org.jspecify.annotations.NullMarked;
