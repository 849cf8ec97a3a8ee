/**
 * Which blocks of a page are the text of its article. Public: the finder and the text, for the
 * extractor, and the parts of the model, for its trainer.
 */
@NullMarked
package dev.backstory.extract.body;

import org.jspecify.annotations.NullMarked;
