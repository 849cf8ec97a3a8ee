package dev.backstory.model;

/**
 * A name in an article's text.
 *
 * @param span the name's characters
 * @param name the fullest form of it in the article: "Mark Rutte" where the span says "Rutte"
 */
public record Mention(Span span, String name, EntityType type) {}
