/**
 * The ports that keep things, over SQL by Jdbi, written once for every database; what a database
 * has to give for that is in {@code docs/decisions/0010-one-sql-for-two-databases.md}. What only
 * one knows is in a package of its own.
 */
@NullMarked
package dev.backstory.store;

import org.jspecify.annotations.NullMarked;
