/** What stories and quotations of a site are narrowed down by, however somebody asks for them. */
@NullMarked
package dev.backstory.site.filter;

import org.jspecify.annotations.NullMarked;
