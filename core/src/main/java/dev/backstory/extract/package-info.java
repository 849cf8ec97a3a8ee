/** HTML to an article, or the reason why not. */
@NullMarked
package dev.backstory.extract;

import org.jspecify.annotations.NullMarked;
