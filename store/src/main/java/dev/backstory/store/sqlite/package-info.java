/** SQLite: the data folder with its single file, its lock and its migrations. */
@NullMarked
package dev.backstory.store.sqlite;

import org.jspecify.annotations.NullMarked;
