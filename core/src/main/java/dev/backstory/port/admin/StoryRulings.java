package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decide of stories: that two are one, or that articles of one are a story of their
 * own. It is asked for here, and followed by whoever puts articles into stories ({@link
 * RulingQueue}). Safe for use by several threads.
 */
public interface StoryRulings {
  /** What is decided. */
  enum Kind {
    /** A story becomes part of another. */
    MERGE,
    /** Articles of a story become one of their own. */
    SPLIT
  }

  /** How far a decision is followed. */
  enum State {
    ASKED,
    DONE,
    /** It could not be done, and nothing changed. */
    FAILED,
    /** It is to be undone. */
    UNDOING,
    UNDONE
  }

  /**
   * A decision.
   *
   * @param account whose it is
   * @param storyId the story that stays, or is divided
   * @param otherId the one that becomes part of it, or begins; null before it has begun
   * @param articles how many changed their story; 0 before they have
   * @param fault why it could not be done; null if it could
   */
  record Ruling(
      long id,
      Instant at,
      String account,
      Kind kind,
      State state,
      String storyId,
      @Nullable String otherId,
      int articles,
      @Nullable String fault) {
    /** Whether it can be taken back. */
    public boolean stands() {
      return state == State.DONE;
    }
  }

  /**
   * A story that is there.
   *
   * @param headline of its page; empty while it has none
   * @param members in order of arrival, without those that are taken down
   */
  record Told(String id, String slug, String headline, List<Member> members) {
    public Told {
      members = List.copyOf(members);
    }
  }

  /** An article of a story. */
  record Member(String id, @Nullable String url, String outlet, String title) {}

  /** The story with this id, or the one that its articles are part of now. */
  Optional<Told> story(String id);

  /** The headline of a story's page, be the story gone or not; empty if it never had one. */
  Optional<String> named(String id);

  /** Asks that a story becomes part of another; false if one is not there, or both are the same. */
  boolean merge(String storyId, String goneId, String account, Instant at);

  /**
   * Asks that articles become a story of their own.
   *
   * @return false, and nothing is asked, if not all are in the story or none would stay
   */
  boolean split(String storyId, List<String> articleIds, String account, Instant at);

  /** Asks that a decision is taken back; false if it does not stand. */
  boolean undo(long id);

  /** What was decided of a story and of those that are part of it now, the latest first. */
  List<Ruling> about(String storyId);

  Optional<Ruling> find(long id);
}
