/** Who signs an article. Public for the extractor. */
@NullMarked
package dev.backstory.extract.author;

import org.jspecify.annotations.NullMarked;
