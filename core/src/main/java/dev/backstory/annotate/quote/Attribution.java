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
 */
record Attribution(
    Quotation.Kind kind, int start, int end, @Nullable Cue cue, @Nullable Source source) {}
