/** A story's articles to the sections of its page, each claim with its evidence. */
@NullMarked
package dev.backstory.compose;

import org.jspecify.annotations.NullMarked;
