/** What the owners of a site keep, over SQL. */
@NullMarked
package dev.backstory.store.admin;

import org.jspecify.annotations.NullMarked;
