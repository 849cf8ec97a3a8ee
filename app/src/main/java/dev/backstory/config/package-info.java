/** The settings: one tree of records, read from flags, environment, file and defaults. */
@NullMarked
package dev.backstory.config;

import org.jspecify.annotations.NullMarked;
