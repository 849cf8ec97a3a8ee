/** What changed on a page since it was last written. Public for the composer. */
@NullMarked
package dev.backstory.compose.history;

import org.jspecify.annotations.NullMarked;
