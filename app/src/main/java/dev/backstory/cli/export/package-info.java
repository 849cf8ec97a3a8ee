/** Commands that write what a site publishes in forms that others work with. */
@NullMarked
package dev.backstory.cli.export;

import org.jspecify.annotations.NullMarked;
