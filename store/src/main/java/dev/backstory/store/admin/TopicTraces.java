package dev.backstory.store.admin;

import dev.backstory.notation.NameKey;
import dev.backstory.store.JdbiTextRetention;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** The stories whose pages depend on what was decided of topics. */
final class TopicTraces {
  private final Handle handle;

  TopicTraces(Handle handle) {
    this.handle = handle;
  }

  /**
   * Stories are untold that have one of these names in their articles or on their pages, or one of
   * these entities there, and whose texts are whole. How many were not to be told before.
   */
  int tellAgain(Set<String> names, Set<String> entities) {
    Set<String> stories = new LinkedHashSet<>();
    for (String name : names) {
      String key = NameKey.of(name);
      stories.addAll(naming(key));
      stories.addAll(carded(key));
    }
    entities.forEach(entity -> stories.addAll(showing(entity)));
    return stories.stream()
        .mapToInt(
            story ->
                handle.execute(
                    "UPDATE story SET stale = 1 WHERE stale = 0 AND merged_into IS NULL"
                        + " AND id = ? AND "
                        + JdbiTextRetention.NONE_OF_STORY,
                    story))
        .sum();
  }

  private List<String> naming(String key) {
    Pattern name =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}])");
    return handle
        .createQuery(
            "SELECT placement.story_id, coalesce(article.title, '') || ' ' || article.text AS words"
                + " FROM article JOIN placement ON placement.article_id = article.id"
                + " WHERE instr(replace(replace(lower(coalesce(article.title, '') || ' '"
                + " || article.text), '.', ''), ',', ''), :probe) > 0")
        .bind("probe", probe(key))
        .map(
            (row, _) ->
                name.matcher(NameKey.of(row.getString("words"))).find()
                    ? row.getString("story_id")
                    : "")
        .filter(story -> !story.isEmpty())
        .list();
  }

  /** A word of the name that SQL finds, too, since it has none but ASCII letters; else nothing. */
  private static String probe(String key) {
    return Stream.of(key.split("[\\s'’]+"))
        .filter(word -> StandardCharsets.US_ASCII.newEncoder().canEncode(word))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private List<String> carded(String key) {
    return handle
        .createQuery("SELECT story_id FROM page_topic WHERE name_key = :key")
        .bind("key", key)
        .mapTo(String.class)
        .list();
  }

  private List<String> showing(String entity) {
    return handle
        .createQuery("SELECT story_id FROM page WHERE instr(json, :entity) > 0")
        .bind("entity", JsonMapper.shared().writeValueAsString(entity))
        .mapTo(String.class)
        .list();
  }
}
