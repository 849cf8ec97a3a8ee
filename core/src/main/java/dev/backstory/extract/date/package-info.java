/** When an article was published, according to its page. Public for the extractor. */
@NullMarked
package dev.backstory.extract.date;

import org.jspecify.annotations.NullMarked;
