/** Lists in parts: a part, where the next one begins, and how that is written. */
@NullMarked
package dev.backstory.site.paging;

import org.jspecify.annotations.NullMarked;
