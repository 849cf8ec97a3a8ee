/** What the packages of SQLite and PostgreSQL share: how searches are read, what tables are for. */
@NullMarked
package dev.backstory.store.common;

import org.jspecify.annotations.NullMarked;
