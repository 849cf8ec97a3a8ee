/**
 * What each sentence does in its article, by a trained model. Public are the classifier, for the
 * annotator, and the parts of the model, for its trainer.
 */
@NullMarked
package dev.backstory.annotate.role;

import org.jspecify.annotations.NullMarked;
