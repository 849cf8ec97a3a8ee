/**
 * What a language model is asked to write of a story, and what is made of its answer. A model is
 * given numbered facts as data, and each sentence that it writes names those that it rests on; what
 * does not is refused and counted. {@link dev.backstory.compose.pen.Pen} hands out drafts, each of
 * which has gone through a {@link dev.backstory.compose.pen.DraftGate}; the one that pages need is
 * {@link dev.backstory.compose.pen.FactsGate}. {@link dev.backstory.compose.pen.ModelWriter} puts
 * what a model has written already in the place of extracted lines. The texts that a model is given
 * are resources beside this package.
 */
@NullMarked
package dev.backstory.compose.pen;

import org.jspecify.annotations.NullMarked;
