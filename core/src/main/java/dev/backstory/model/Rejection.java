package dev.backstory.model;

/**
 * Something that came in and could not be used.
 *
 * @param where file and line, or address
 * @param reason in words that help whoever can mend it
 */
public record Rejection(String where, String reason) {}
