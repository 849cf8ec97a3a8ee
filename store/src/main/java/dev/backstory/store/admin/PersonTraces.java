package dev.backstory.store.admin;

import dev.backstory.model.StoryLink;
import dev.backstory.pipeline.PersonRemoval;
import dev.backstory.store.StoryLinks;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Where a person is named in a data folder, besides the texts of articles, which stay. */
final class PersonTraces {
  private static final String UNNAMED = "An earlier story";

  private final Handle handle;
  private final PersonRemoval person;
  private final List<String> probes;

  PersonTraces(Handle handle, List<String> names) {
    this.handle = handle;
    this.person = new PersonRemoval(names);
    this.probes = names.stream().map(PersonTraces::probe).toList();
  }

  /** A word of the name that SQL finds, too, since it has none but ASCII letters; else nothing. */
  private static String probe(String name) {
    return Stream.of(name.split("[\\s'’]+"))
        .filter(word -> StandardCharsets.US_ASCII.newEncoder().canEncode(word))
        .max(Comparator.comparingInt(String::length))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  /** The stories of articles that name the person, and those whose pages do. */
  Set<String> stories() {
    Set<String> stories = new LinkedHashSet<>();
    for (String probe : probes) {
      stories.addAll(ofArticles(probe));
      stories.addAll(ofPages(probe));
    }
    return stories;
  }

  /**
   * Forgets what is quoted in these stories; their addresses lose the name, and so do all ways to
   * earlier stories.
   */
  void erase(Set<String> stories) {
    stories.forEach(this::forgetQuotations);
    rename(stories);
    relink();
  }

  private List<String> ofArticles(String probe) {
    return handle
        .createQuery(
            "SELECT placement.story_id, article.title || ' ' || article.authors || ' '"
                + " || article.text AS words FROM article"
                + " JOIN placement ON placement.article_id = article.id"
                + " WHERE instr(lower(coalesce(article.title, '') || article.authors"
                + " || article.text), :probe) > 0")
        .bind("probe", probe)
        .map((row, _) -> person.names(row.getString("words")) ? row.getString("story_id") : "")
        .filter(story -> !story.isEmpty())
        .list();
  }

  private List<String> ofPages(String probe) {
    return handle
        .createQuery("SELECT story_id, json FROM page WHERE instr(lower(json), :probe) > 0")
        .bind("probe", probe)
        .map((row, _) -> person.names(row.getString("json")) ? row.getString("story_id") : "")
        .filter(story -> !story.isEmpty())
        .list();
  }

  private void forgetQuotations(String storyId) {
    handle
        .createQuery("SELECT article_id FROM placement WHERE story_id = :story")
        .bind("story", storyId)
        .mapTo(String.class)
        .list()
        .forEach(article -> Withdrawal.forget(handle, article));
  }

  /** Addresses are made of headlines; those of stories that are part of these are so, too. */
  private void rename(Set<String> stories) {
    for (String story : stories) {
      handle
          .createQuery("SELECT id, slug FROM story WHERE id = :story OR merged_into = :story")
          .bind("story", story)
          .map((row, _) -> person.mayName(row.getString("slug")) ? row.getString("id") : "")
          .filter(id -> !id.isEmpty())
          .list()
          .forEach(id -> handle.execute("UPDATE story SET slug = id WHERE id = ?", id));
    }
  }

  private void relink() {
    handle
        .createQuery("SELECT id, earlier FROM story WHERE earlier <> '[]'")
        .map((row, _) -> new Linking(row.getString("id"), row.getString("earlier")))
        .filter(it -> person.names(it.earlier))
        .list()
        .forEach(this::relink);
  }

  private record Linking(String id, String earlier) {}

  private void relink(Linking story) {
    List<StoryLink> links =
        StoryLinks.decode(story.earlier).stream()
            .map(
                it ->
                    person.names(it.headline()) || person.names(it.slug())
                        ? new StoryLink(it.storyId(), it.storyId(), UNNAMED, it.at())
                        : it)
            .toList();
    handle.execute("UPDATE story SET earlier = ? WHERE id = ?", StoryLinks.encode(links), story.id);
  }
}
