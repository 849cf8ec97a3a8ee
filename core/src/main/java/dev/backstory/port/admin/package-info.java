/** What the owners of a site keep: who may do what, and what was decided by whom. */
@NullMarked
package dev.backstory.port.admin;

import org.jspecify.annotations.NullMarked;
