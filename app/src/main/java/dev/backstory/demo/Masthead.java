package dev.backstory.demo;

/**
 * What every page of an outlet's site may say.
 *
 * @param outlet its name
 * @param base address of the site without a slash at its end
 * @param notice that all of it is invented
 */
public record Masthead(
    String outlet, String tagline, String base, String feedUrl, String feedType, String notice) {}
