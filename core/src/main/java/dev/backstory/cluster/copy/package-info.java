/**
 * The articles of a story to whose reporting they are: copies, credits, owners. Public: the folder
 * and the copy finder, and what is known about outlets.
 */
@NullMarked
package dev.backstory.cluster.copy;

import org.jspecify.annotations.NullMarked;
