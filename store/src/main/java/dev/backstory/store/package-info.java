/** The ports that keep things, over SQL by Jdbi, written once for every database. */
@NullMarked
package dev.backstory.store;

import org.jspecify.annotations.NullMarked;
