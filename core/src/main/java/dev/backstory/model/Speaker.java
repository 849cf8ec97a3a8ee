package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * Who said it.
 *
 * @param name the fullest name the article gives, or its own description of an unnamed source ("a
 *     senior official")
 * @param role the role the article gives: "NATO Secretary General"
 */
public record Speaker(String name, @Nullable String role) {}
