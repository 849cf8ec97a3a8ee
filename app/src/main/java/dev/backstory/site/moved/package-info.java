/** Stories that are gone, and where their addresses lead; the site serves and publishes it. */
@NullMarked
package dev.backstory.site.moved;

import org.jspecify.annotations.NullMarked;
