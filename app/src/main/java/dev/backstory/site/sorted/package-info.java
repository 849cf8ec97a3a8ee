/**
 * Sorted lists that never change and share what is the same with those that they were made of, so
 * that a list after a change costs what the change does. Knows nothing of stories. Its own, since
 * the trees of libraries spend an object of 40 bytes or more on each element, and neither say what
 * lies at a place nor what differs from an earlier list.
 */
@NullMarked
package dev.backstory.site.sorted;

import org.jspecify.annotations.NullMarked;
