package dev.backstory.annotate.quote;

import dev.backstory.model.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Something attributed, before its speaker is known.
 *
 * @param start first UTF-16 index of its content in the article's text
 * @param end exclusive
 * @param cue null if it goes on with what was attributed before
 * @param source null when nobody is named
 * @param certainty how probable the source is for its cue, or for that of the attribution with
 *     which it goes on; 0 to 1
 */
record Attribution(
    Quotation.Kind kind,
    int start,
    int end,
    @Nullable Cue cue,
    @Nullable Source source,
    double certainty) {}
