/**
 * A story's page as headings and lines, for whoever tells it in another form than the site's pages:
 * terminals, Markdown, a file, agents. Each form says the same, in the same order.
 */
@NullMarked
package dev.backstory.site.outline;

import org.jspecify.annotations.NullMarked;
