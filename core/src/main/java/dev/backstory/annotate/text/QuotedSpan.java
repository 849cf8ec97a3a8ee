package dev.backstory.annotate.text;

/**
 * Words between marks, within one paragraph.
 *
 * @param start first UTF-16 index in the article's text, that of the opening mark
 * @param end behind the closing mark, or behind the paragraph's last character if the quotation
 *     goes on in the next one
 * @param continued whether it goes on with the quotation of the paragraph before
 */
public record QuotedSpan(int start, int end, boolean continued) {}
