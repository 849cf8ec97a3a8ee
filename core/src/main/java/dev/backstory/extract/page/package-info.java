/**
 * A page as it is read before anything is known of its article: its tree, blocks and lines, what it
 * states for machines, and what kind of page it is. Public for the other rooms of {@code extract},
 * of which it knows none.
 */
@NullMarked
package dev.backstory.extract.page;

import org.jspecify.annotations.NullMarked;
