package dev.backstory.demo;

/** A link to an article by its title. */
public record Link(String href, String text) {}
