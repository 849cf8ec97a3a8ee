package dev.backstory.store.admin;

import dev.backstory.notation.WebAddress;
import dev.backstory.pipeline.PersonRemoval;
import dev.backstory.port.admin.Removals;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** People whom no page may name, and outlets that no story tells, over SQL. */
public final class JdbiRemovals implements Removals {
  private static final String REMOVALS =
      "SELECT *, (SELECT count(*) FROM removal_story WHERE removal = seq) AS stories FROM removal ";

  private final Jdbi jdbi;
  private final Map<String, PersonRemoval> known = new ConcurrentHashMap<>();

  public JdbiRemovals(Database database) {
    this.jdbi = database.jdbi();
  }

  /** The people whom no page may name by now. */
  public List<PersonRemoval> people() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT names FROM removal WHERE kind = 'person' AND put_back_at IS NULL"
                        + " ORDER BY seq")
                .mapTo(String.class)
                .map(
                    names ->
                        known.computeIfAbsent(names, it -> new PersonRemoval(it.lines().toList())))
                .list());
  }

  @Override
  public boolean removePerson(List<String> names, String note, String account, Instant at) {
    List<String> usable = PersonRemoval.usable(String.join("\n", names));
    if (usable.isEmpty() || new PersonRemoval(usable).mayName(note)) {
      return false;
    }
    jdbi.useTransaction(
        handle -> {
          long id = keep(handle, Kind.PERSON, String.join("\n", usable), note, account, at);
          PersonTraces traces = new PersonTraces(handle, usable);
          Set<String> stories = traces.stories();
          traces.erase(stories);
          stories.forEach(it -> withdraw(handle, id, it));
          Withdrawal.changeAll(handle);
        });
    return true;
  }

  private static long keep(
      Handle handle, Kind kind, String names, String note, String account, Instant at) {
    return handle
        .createUpdate(
            "INSERT INTO removal (at, account, kind, names, note)"
                + " VALUES (:at, :account, :kind, :names, :note)")
        .bind("at", at)
        .bind("account", account)
        .bind("kind", kind.name().toLowerCase(Locale.ROOT))
        .bind("names", names)
        .bind("note", note)
        .executeAndReturnGeneratedKeys("seq")
        .mapTo(Long.class)
        .one();
  }

  private static void withdraw(Handle handle, long removal, String storyId) {
    handle.execute(
        "INSERT INTO removal_story (removal, story_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        removal,
        storyId);
    Withdrawal.withdraw(handle, storyId);
  }

  @Override
  public boolean removeOutlet(String name, String note, String account, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          List<Published> articles = articles(handle, name);
          if (articles.isEmpty() || isRemoved(handle, name)) {
            return false;
          }
          long id = keep(handle, Kind.OUTLET, name, note, account, at);
          articles.forEach(it -> takeDown(handle, id, it));
          affected(handle, id, name).forEach(it -> withdraw(handle, id, it));
          handle.execute(
              "UPDATE feed SET stopped = ?, paused = 1 WHERE stopped IS NULL AND url IN"
                  + " (SELECT item.feed FROM item JOIN article ON article.id = item.article_id"
                  + " GROUP BY item.feed HAVING 2 * count(CASE WHEN article.outlet = ? COLLATE NOCASE THEN 1 END)"
                  + " > count(*))",
              stopped(name),
              name);
          handle.execute(
              "INSERT INTO rejection (at, place, reason) VALUES (?, ?, 'taken down')", at, name);
          Withdrawal.changeAll(handle);
          return true;
        });
  }

  private static String stopped(String outlet) {
    return "taken down: " + outlet;
  }

  private record Published(String id, @Nullable String url) {}

  private static List<Published> articles(Handle handle, String outlet) {
    return handle
        .createQuery(
            "SELECT id, url FROM article WHERE outlet = :outlet COLLATE NOCASE"
                + " AND id NOT IN (SELECT article_id FROM taken_down)")
        .bind("outlet", outlet)
        .map((row, _) -> new Published(row.getString("id"), row.getString("url")))
        .list();
  }

  private static boolean isRemoved(Handle handle, String outlet) {
    return handle
        .createQuery(
            "SELECT 1 FROM removal WHERE kind = 'outlet' AND names = :name COLLATE NOCASE"
                + " AND put_back_at IS NULL")
        .bind("name", outlet)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void takeDown(Handle handle, long removal, Published article) {
    String page = article.url == null ? null : WebAddress.page(article.url);
    handle.execute(
        "INSERT INTO taken_down (article_id, page, removal) VALUES (?, ?, ?)",
        article.id,
        page,
        removal);
    handle.execute(
        "UPDATE item SET due_at = NULL, rejected = 'taken down' WHERE article_id = ?", article.id);
    handle.execute(
        "UPDATE item SET due_at = NULL, rejected = 'taken down'"
            + " WHERE due_at IS NOT NULL AND page = ?",
        page);
    Withdrawal.forget(handle, article.id);
  }

  /** Stories with articles of the outlet, and those whose pages name it. */
  private static Set<String> affected(Handle handle, long removal, String outlet) {
    return new LinkedHashSet<>(
        handle
            .createQuery(
                "SELECT story_id FROM placement JOIN taken_down USING (article_id)"
                    + " WHERE taken_down.removal = :removal UNION"
                    + " SELECT story_id FROM page"
                    + " WHERE instr(lower(json), lower(:outlet)) > 0")
            .bind("removal", removal)
            .bind("outlet", JsonMapper.shared().writeValueAsString(outlet))
            .mapTo(String.class)
            .list());
  }

  @Override
  public boolean putBack(long id, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          int stood =
              handle.execute(
                  "UPDATE removal SET put_back_at = ? WHERE seq = ? AND put_back_at IS NULL",
                  at,
                  id);
          if (stood == 0) {
            return false;
          }
          handle.execute(
              "UPDATE item SET rejected = NULL WHERE rejected = 'taken down' AND article_id IN"
                  + " (SELECT article_id FROM taken_down WHERE removal = ?)",
              id);
          handle.execute("DELETE FROM taken_down WHERE removal = ?", id);
          handle.execute(
              "UPDATE feed SET stopped = NULL, paused = 0, next_at = ? WHERE stopped ="
                  + " (SELECT 'taken down: ' || names FROM removal WHERE seq = ?)",
              at,
              id);
          touched(handle, id).forEach(it -> Withdrawal.withdraw(handle, it));
          Withdrawal.changeAll(handle);
          return true;
        });
  }

  /** The stories that were told without it, those that came later too. */
  private static Set<String> touched(Handle handle, long removal) {
    Set<String> stories =
        new LinkedHashSet<>(
            handle
                .createQuery("SELECT story_id FROM removal_story WHERE removal = :id")
                .bind("id", removal)
                .mapTo(String.class)
                .list());
    handle
        .createQuery("SELECT names FROM removal WHERE seq = :id AND kind = 'person'")
        .bind("id", removal)
        .mapTo(String.class)
        .forEach(
            names -> stories.addAll(new PersonTraces(handle, names.lines().toList()).stories()));
    return stories;
  }

  @Override
  public List<Removal> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REMOVALS + "ORDER BY seq DESC")
                .map((row, _) -> removal(row))
                .list());
  }

  @Override
  public Optional<Removal> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REMOVALS + "WHERE seq = :id")
                .bind("id", id)
                .map((row, _) -> removal(row))
                .findOne());
  }

  private static Removal removal(ResultSet row) throws SQLException {
    String putBack = row.getString("put_back_at");
    return new Removal(
        row.getLong("seq"),
        Instant.parse(row.getString("at")),
        row.getString("account"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("names").lines().toList(),
        row.getString("note"),
        row.getInt("stories"),
        putBack == null ? null : Instant.parse(putBack));
  }

  @Override
  public List<Outlet> outlets(String typed, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT min(outlet) AS name, count(*) AS articles FROM article WHERE outlet <> ''"
                        + " AND instr(lower(outlet), lower(:typed)) > 0"
                        + " GROUP BY outlet COLLATE NOCASE ORDER BY articles DESC, name LIMIT :most")
                .bind("typed", typed)
                .bind("most", most)
                .map((row, _) -> new Outlet(row.getString("name"), row.getInt("articles")))
                .list());
  }

  @Override
  public List<String> notes(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT note FROM removal JOIN removal_story"
                        + " ON removal_story.removal = removal.seq WHERE story_id = :story"
                        + " AND put_back_at IS NULL AND note <> '' GROUP BY note ORDER BY min(seq)")
                .bind("story", storyId)
                .mapTo(String.class)
                .list());
  }
}
