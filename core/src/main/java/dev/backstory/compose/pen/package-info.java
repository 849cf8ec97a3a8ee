/**
 * What a language model is asked to write of a story, and what is made of its answer. A model is
 * given numbered facts as data, and each sentence that it writes names those that it rests on; what
 * does not is refused and counted. Nothing of it is on a page by itself: {@link
 * dev.backstory.compose.pen.Pen} hands out drafts, each of which has gone through a {@link
 * dev.backstory.compose.pen.DraftGate}. Public is what whoever asks needs: these two, {@link
 * dev.backstory.compose.pen.Assignment} and the drafts. The texts that a model is given are
 * resources beside this package.
 */
@NullMarked
package dev.backstory.compose.pen;

import org.jspecify.annotations.NullMarked;
