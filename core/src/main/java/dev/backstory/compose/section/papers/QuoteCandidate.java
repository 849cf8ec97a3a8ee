package dev.backstory.compose.section.papers;

import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Speaker;
import dev.backstory.sentence.StorySentence;

/**
 * A quotation that a page could show.
 *
 * @param sentence the one in which it begins
 * @param words of the quote
 */
record QuoteCandidate(
    StorySentence sentence, Quotation quotation, Speaker speaker, Quote quote, int words) {}
