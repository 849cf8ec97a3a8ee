/**
 * Lead images: which one of its articles' stands for a story, and how a page shows it. Nothing is
 * fetched or decoded here. All is public, for the site, those who choose, and those who check.
 */
@NullMarked
package dev.backstory.site.picture;

import org.jspecify.annotations.NullMarked;
