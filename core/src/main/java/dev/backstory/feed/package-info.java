/** Feed bytes to items. */
@NullMarked
package dev.backstory.feed;

import org.jspecify.annotations.NullMarked;
