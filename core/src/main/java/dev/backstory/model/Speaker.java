package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * Who said it.
 *
 * @param name the fullest name the article gives, as it is written where that is not sure, or its
 *     own description of an unnamed source ("a senior official")
 * @param role the role the article gives: "NATO Secretary General"
 * @param sure whether the reading is so sure that a page may name the speaker
 */
public record Speaker(String name, @Nullable String role, boolean sure) {}
