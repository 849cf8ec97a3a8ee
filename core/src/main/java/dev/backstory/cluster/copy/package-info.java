/**
 * The articles of a story to whose reporting they are: copies, credits, owners. Public are the
 * folder and the finder of copies, and what is known of outlets.
 */
@NullMarked
package dev.backstory.cluster.copy;

import org.jspecify.annotations.NullMarked;
