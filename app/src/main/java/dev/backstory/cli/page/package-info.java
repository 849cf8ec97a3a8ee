/** Commands that print what the pages of stories say. */
@NullMarked
package dev.backstory.cli.page;

import org.jspecify.annotations.NullMarked;
