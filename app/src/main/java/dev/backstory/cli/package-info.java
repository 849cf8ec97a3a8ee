/** The command line: one class per command. */
@NullMarked
package dev.backstory.cli;

import org.jspecify.annotations.NullMarked;
