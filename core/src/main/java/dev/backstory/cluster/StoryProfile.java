package dev.backstory.cluster;

import java.util.List;

/**
 * What is kept of a story: its first articles, which say what it is about, and its latest, which
 * say where it stands.
 *
 * @param articleIds every article in order of arrival
 */
public final class StoryProfile {
  private static final int FIRST = 6;
  private static final int LATEST = 10;

  private final String id;
  private final List<WeighedArticle> members = new java.util.ArrayList<>();

  StoryProfile(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  List<WeighedArticle> members() {
    return members;
  }

  void add(WeighedArticle article) {
    if (members.size() >= FIRST + LATEST) {
      members.remove(FIRST);
    }
    members.add(article);
  }
}
