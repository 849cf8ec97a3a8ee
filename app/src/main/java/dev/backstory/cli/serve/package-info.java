/** The command that serves, what it says of its work, and what its administration works on. */
@NullMarked
package dev.backstory.cli.serve;

import org.jspecify.annotations.NullMarked;
