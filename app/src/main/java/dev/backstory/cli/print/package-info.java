/** How commands print: tables, CSV, JSON Lines, and progress. */
@NullMarked
package dev.backstory.cli.print;

import org.jspecify.annotations.NullMarked;
