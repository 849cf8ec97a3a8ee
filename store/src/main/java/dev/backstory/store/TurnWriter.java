package dev.backstory.store;

import dev.backstory.model.Story;
import dev.backstory.port.Decision;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Applies the decisions of one turn, or those that somebody took, within a transaction. */
final class TurnWriter {
  private final Handle handle;
  private final @Nullable Turn turn;
  private final Instant at;

  TurnWriter(Handle handle, Turn turn) {
    this.handle = handle;
    this.turn = turn;
    this.at = turn.at();
  }

  /** For what somebody decided. */
  TurnWriter(Handle handle, Instant at) {
    this.handle = handle;
    this.turn = null;
    this.at = at;
  }

  void follow(List<Decision> decisions) {
    decisions.forEach(this::follow);
  }

  private void follow(Decision decision) {
    String story = decision.storyId();
    if (decision.begins() != null) {
      begin(decision.begins());
    }
    requirePresent(story);
    if (decision.kind().isArrival()) {
      Turn arrived = Objects.requireNonNull(turn, "nobody but a turn puts an article anywhere");
      place(arrived, story);
      write(decision, arrived.articleId(), arrived.signature());
      return;
    }
    String other = Objects.requireNonNull(decision.otherId(), "a change names two stories");
    requirePresent(other);
    List<String> moved = decision.kind() == Kind.MERGE ? articles(other) : decision.articleIds();
    long number = write(decision, turn == null ? moved.getFirst() : turn.articleId(), null);
    if (decision.kind() == Kind.MERGE) {
      takeLinks(story, other);
    }
    move(
        number,
        moved,
        decision.kind() == Kind.SPLIT ? story : other,
        decision.kind() == Kind.SPLIT ? other : story);
    changed(story, number);
    changed(other, number);
  }

  private void begin(Story story) {
    int opened =
        handle
            .createUpdate(
                "INSERT INTO story (id, slug, earlier, created_at, updated_at)"
                    + " VALUES (:id, :slug, :earlier, :createdAt, :updatedAt)"
                    + " ON CONFLICT (id) DO UPDATE SET merged_into = NULL"
                    + " WHERE story.merged_into IS NOT NULL")
            .bind("id", story.id())
            .bind("slug", story.slug())
            .bind("earlier", StoryLinks.encode(story.earlier()))
            .bind("createdAt", story.createdAt())
            .bind("updatedAt", story.updatedAt())
            .execute();
    if (opened == 0) {
      throw new IllegalArgumentException("story " + story.id() + " already exists");
    }
  }

  private void place(Turn arrived, String story) {
    handle
        .createUpdate(
            "INSERT INTO placement (article_id, story_id, version)"
                + " VALUES (:article, :story, :version)")
        .bind("article", arrived.articleId())
        .bind("story", story)
        .bind("version", arrived.version())
        .execute();
    update(story);
  }

  private void takeLinks(String story, String other) {
    Story stays = StoryRows.find(handle, story).orElseThrow();
    Story gone = StoryRows.find(handle, other).orElseThrow();
    handle
        .createUpdate("UPDATE story SET earlier = :earlier WHERE id = :id")
        .bind("earlier", StoryLinks.encode(stays.withEarlierOf(gone).earlier()))
        .bind("id", story)
        .execute();
  }

  private void move(long number, List<String> articles, String from, String to) {
    for (int place = 0; place < articles.size(); place++) {
      move(articles.get(place), from, to);
      handle.execute(
          "INSERT INTO decision_moved (seq, article_id, place) VALUES (?, ?, ?)",
          number,
          articles.get(place),
          place);
    }
    update(from);
    update(to);
    if (articles(from).isEmpty()) {
      handle.execute(
          "UPDATE story SET merged_into = ? WHERE id = ? OR merged_into = ?", to, from, from);
    }
  }

  private void move(String article, String from, String to) {
    int moved =
        handle.execute(
            "UPDATE placement SET story_id = ?, told = 0 WHERE article_id = ? AND story_id = ?",
            to,
            article,
            from);
    if (moved == 0) {
      throw new IllegalArgumentException("no article " + article + " in " + from);
    }
  }

  /** What leads to the story has to be told anew, too, since that may be another one now. */
  private void changed(String story, long number) {
    handle
        .createUpdate(
            "UPDATE story SET changed_seq = :seq WHERE id = :id"
                + " OR (earlier <> '[]' AND earlier LIKE :link)")
        .bind("seq", number)
        .bind("id", story)
        .bind("link", "%\"" + story + "\"%")
        .execute();
  }

  private long write(Decision decision, String article, byte @Nullable [] signature) {
    return handle
        .createUpdate(
            "INSERT INTO decision (article_id, at, kind, arrival, story_id, other_id, reasons,"
                + " signature, by_hand) VALUES (:article, :at, :kind, :arrival, :story, :other,"
                + " :reasons, :signature, :byHand)")
        .bind("article", article)
        .bind("at", at)
        .bind("kind", decision.kind().name().toLowerCase(Locale.ROOT))
        .bind("arrival", decision.kind().isArrival() ? 1 : 0)
        .bind("story", decision.storyId())
        .bind("other", decision.otherId())
        .bind("reasons", decision.reasons())
        .bind("signature", signature)
        .bind("byHand", turn == null ? 1 : 0)
        .executeAndReturnGeneratedKeys("seq")
        .mapTo(Long.class)
        .one();
  }

  private void update(String story) {
    handle.execute("UPDATE story SET updated_at = ? WHERE id = ?", at, story);
  }

  /** All of them, those that are taken down too, in order of arrival. */
  private List<String> articles(String story) {
    return handle
        .createQuery("SELECT article_id FROM placement WHERE story_id = :story ORDER BY seq")
        .bind("story", story)
        .mapTo(String.class)
        .list();
  }

  private void requirePresent(String story) {
    boolean there =
        handle
            .createQuery("SELECT 1 FROM story WHERE id = :id AND merged_into IS NULL")
            .bind("id", story)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!there) {
      throw new IllegalArgumentException("no such story: " + story);
    }
  }
}
