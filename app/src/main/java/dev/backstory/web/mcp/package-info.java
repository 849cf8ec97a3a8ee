/** Where agents ask the served site. */
@NullMarked
package dev.backstory.web.mcp;

import org.jspecify.annotations.NullMarked;
