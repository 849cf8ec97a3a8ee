/**
 * An article and candidate stories to a decision: join, open, merge or split. And the articles of a
 * story to whose reporting they are.
 */
@NullMarked
package dev.backstory.cluster;

import org.jspecify.annotations.NullMarked;
