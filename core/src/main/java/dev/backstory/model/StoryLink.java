package dev.backstory.model;

import java.time.Instant;

/**
 * A way to another story.
 *
 * @param at when its first article came
 */
public record StoryLink(String storyId, String slug, String headline, Instant at) {}
