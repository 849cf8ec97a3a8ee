/** When an article was published, as its page says. Public for the extractor. */
@NullMarked
package dev.backstory.extract.date;

import org.jspecify.annotations.NullMarked;
