/**
 * The discourse role of each sentence in its article, by a trained model. Public: the classifier,
 * for the annotator, and the parts of the model, for its trainer.
 */
@NullMarked
package dev.backstory.annotate.role;

import org.jspecify.annotations.NullMarked;
