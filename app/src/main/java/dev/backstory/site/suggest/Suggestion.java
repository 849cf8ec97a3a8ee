package dev.backstory.site.suggest;

/**
 * Something that a search may be for.
 *
 * @param kind what it is, in a word for readers
 * @param text its name or headline
 * @param href of its page, from the root of the site
 */
public record Suggestion(String kind, String text, String href) {}
