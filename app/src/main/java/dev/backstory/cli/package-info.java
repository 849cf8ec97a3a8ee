/** The command line: one class a command, and how files become articles and lines of JSON. */
@NullMarked
package dev.backstory.cli;

import org.jspecify.annotations.NullMarked;
