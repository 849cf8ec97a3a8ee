/** The storage ports over SQL, with Jdbi, written once for every database. */
@NullMarked
package dev.backstory.store;

import org.jspecify.annotations.NullMarked;
