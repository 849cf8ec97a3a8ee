package dev.backstory.compose.section.papers;

import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Speaker;
import dev.backstory.sentence.StorySentence;
import org.jspecify.annotations.Nullable;

/**
 * A quotation that a page could show.
 *
 * @param sentence the one in which it begins
 * @param speaker null if that is not sure
 * @param attribution the article's words for who says it; null if the speaker is sure
 * @param words of the quote
 */
record QuoteCandidate(
    StorySentence sentence,
    Quotation quotation,
    @Nullable Speaker speaker,
    @Nullable Quote attribution,
    Quote quote,
    int words) {}
