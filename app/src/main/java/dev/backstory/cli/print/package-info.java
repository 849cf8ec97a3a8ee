/** How commands print: tables, CSV, JSON Lines, rounds and progress. */
@NullMarked
package dev.backstory.cli.print;

import org.jspecify.annotations.NullMarked;
