package dev.backstory.site.moved;

import dev.backstory.port.StoryStore.Redirect;

/**
 * What lies in the JSON of a story that is part of another one now.
 *
 * @param movedTo id of the story that is there
 * @param movedToSlug of that story
 */
public record MovedStory(String id, String slug, String movedTo, String movedToSlug) {
  public static MovedStory of(Redirect redirect) {
    return new MovedStory(redirect.id(), redirect.slug(), redirect.toId(), redirect.toSlug());
  }
}
