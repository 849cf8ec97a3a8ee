/** An article and candidate stories to a decision: join, open, merge or split. */
@NullMarked
package dev.backstory.cluster;

import org.jspecify.annotations.NullMarked;
