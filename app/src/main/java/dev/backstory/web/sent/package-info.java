/** Files as they are sent: with an entity tag, packed where that is asked for. */
@NullMarked
package dev.backstory.web.sent;

import org.jspecify.annotations.NullMarked;
