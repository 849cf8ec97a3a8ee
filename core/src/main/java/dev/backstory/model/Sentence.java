package dev.backstory.model;

/**
 * A sentence of an article.
 *
 * @param span without surrounding white space
 * @param paragraph index of its paragraph, from 0
 * @param role its most probable discourse role
 * @param confidence probability of that role, 0 to 1
 * @param speech whether somebody other than the journalist speaks in it
 */
public record Sentence(Span span, int paragraph, Role role, double confidence, boolean speech) {}
