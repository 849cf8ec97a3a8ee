package dev.backstory.proof;

import dev.backstory.model.Span;

/**
 * A note on some words.
 *
 * @param words of the article
 * @param value what they stand for
 */
public record Remark(Span span, String words, String value) {}
