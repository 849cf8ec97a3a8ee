/** The embedded store: SQLite through Jdbi, migrated by Flyway. */
@NullMarked
package dev.backstory.store;

import org.jspecify.annotations.NullMarked;
