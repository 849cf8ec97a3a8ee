/** PostgreSQL: a database on a server, with its migrations and what its transactions begin with. */
@NullMarked
package dev.backstory.store.postgres;

import org.jspecify.annotations.NullMarked;
