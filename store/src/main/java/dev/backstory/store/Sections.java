package dev.backstory.store;

import dev.backstory.pipeline.ListingCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.store.DamagedRows.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Which folder of feeds each story belongs to: the one that most of its articles came by that
 * newsrooms reported themselves. It is kept with the listing of the story, so that whoever shows a
 * site asks for no article.
 */
final class Sections {
  /** Of a story whose feeds are in no folder. */
  static final String NONE = "";

  /** An article that several feeds list is of the one that had it first. */
  private static final String FOLDERS =
      "SELECT i.article_id, f.folder FROM item AS i JOIN feed AS f ON f.url = i.feed"
          + " WHERE i.article_id IS NOT NULL AND f.folder IS NOT NULL";

  private static final String IN_ORDER = " ORDER BY i.seq";

  private Sections() {}

  /** What speaks for a folder. */
  private static final class Votes {
    private int own;
    private int all;
    private Instant first = Instant.MAX;

    int own() {
      return own;
    }

    int all() {
      return all;
    }

    Instant first() {
      return first;
    }
  }

  private static final Comparator<Votes> MOST =
      Comparator.comparingInt(Votes::own)
          .thenComparingInt(Votes::all)
          .thenComparing(Votes::first, Comparator.reverseOrder());

  /**
   * The folder of a story: that of most articles which are nobody else's, of as many the one of
   * more articles at all, then the one that had the first.
   *
   * @param folders of articles, by their ids
   */
  static String of(ListedStory story, Map<String, String> folders) {
    Map<String, Votes> votes = new HashMap<>();
    for (int i = 0; i < story.reports().size(); i++) {
      String folder = folders.get(story.articleIds().get(i));
      if (folder != null) {
        Votes of = votes.computeIfAbsent(folder, _ -> new Votes());
        Instant at = story.times().get(i);
        of.all++;
        of.own += story.reports().get(i).origin() == Origin.OWN ? 1 : 0;
        of.first = at.isBefore(of.first) ? at : of.first;
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Votes>comparingByValue(MOST)
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(NONE);
  }

  /** The folder of a story whose listing is written. */
  static String of(Handle handle, ListedStory story) {
    if (story.articleIds().isEmpty()) {
      return NONE;
    }
    return of(
        story,
        folders(
            handle
                .createQuery(FOLDERS + " AND i.article_id IN (<articles>)" + IN_ORDER)
                .bindList("articles", story.articleIds())));
  }

  private static Map<String, String> folders(Query query) {
    Map<String, String> folders = new HashMap<>();
    query
        .map((row, _) -> Map.entry(row.getString("article_id"), row.getString("folder")))
        .forEach(it -> folders.putIfAbsent(it.getKey(), it.getValue()));
    return folders;
  }

  /** Looks up those that were never, as of listings of before there were sections. */
  static void assignMissing(Jdbi jdbi) {
    jdbi.useTransaction(
        handle -> {
          if (handle
              .createQuery("SELECT 1 FROM listing WHERE section IS NULL LIMIT 1")
              .mapTo(Integer.class)
              .findFirst()
              .isPresent()) {
            assignAll(handle);
          }
        });
  }

  /** A story as it is listed, with its section so far. */
  private record Sectioned(String storyId, Optional<ListedStory> story, Optional<String> section) {}

  /**
   * Looks up all of them, after feeds went from one folder to another. Those that have another now
   * count as told, so that a site that is shown takes them up.
   */
  static void assignAll(Handle handle) {
    Map<String, String> folders = folders(handle.createQuery(FOLDERS + IN_ORDER));
    DamagedRows damaged = handle.getConfig(DamagedRows.class);
    List<Sectioned> listings =
        handle
            .createQuery("SELECT story_id, form, story, section FROM listing")
            .map(
                (row, _) -> {
                  byte[] bytes = row.getBytes("story");
                  int form = row.getInt("form");
                  String id = row.getString("story_id");
                  return new Sectioned(
                      id,
                      damaged.read(Part.PAGE, id, () -> ListingCodec.decode(bytes, form)),
                      Optional.ofNullable(row.getString("section")));
                })
            .list();
    List<String[]> moved = new ArrayList<>();
    for (Sectioned it : listings) {
      String section = it.story().map(story -> of(story, folders)).orElse(NONE);
      if (!section.equals(it.section().orElse(NONE))) {
        moved.add(new String[] {it.storyId(), section});
      }
    }
    handle.execute("UPDATE listing SET section = '' WHERE section IS NULL");
    move(handle, moved);
  }

  private static void move(Handle handle, List<String[]> moved) {
    if (moved.isEmpty()) {
      return;
    }
    long told =
        handle.createQuery("SELECT coalesce(max(told), 0) FROM listing").mapTo(Long.class).one();
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE listing SET section = :section, told = :told WHERE story_id = :story");
    for (String[] story : moved) {
      batch.bind("story", story[0]).bind("section", story[1]).bind("told", ++told).add();
    }
    batch.execute();
  }
}
