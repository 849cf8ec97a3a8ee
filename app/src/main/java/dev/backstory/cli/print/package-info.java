/** How commands print: tables, CSV, lines of JSON, and how far a task is. */
@NullMarked
package dev.backstory.cli.print;

import org.jspecify.annotations.NullMarked;
