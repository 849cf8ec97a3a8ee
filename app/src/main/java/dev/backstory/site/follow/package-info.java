/**
 * What readers and programs follow a site by: Atom and JSON feeds for newsreaders and lists of
 * them, what is newest of a page for browsers, and a sitemap for search engines. They get what they
 * write as plain values; of stories they know pages and their histories alone.
 */
@NullMarked
package dev.backstory.site.follow;

import org.jspecify.annotations.NullMarked;
