/** What the core asks of the outside: interfaces, and the records in which they answer. */
@NullMarked
package dev.backstory.port;

import org.jspecify.annotations.NullMarked;
