/**
 * Which text of a page is the headline. Public for the extractor, and for {@code body}, which looks
 * below it.
 */
@NullMarked
package dev.backstory.extract.title;

import org.jspecify.annotations.NullMarked;
