package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decide of topics: how one is called, that two are one, or that a name is not what the
 * program takes it for. It is asked for here, and holds once it is followed: then the stories that
 * it concerns are untold. Safe for use by several threads.
 */
public interface TopicRulings {
  /** What is decided. */
  enum Kind {
    /** A topic goes by another name. */
    NAME,
    /** A topic is another one. */
    SAME,
    /** A name is not that topic. */
    APART
  }

  /** How far a decision is followed. */
  enum State {
    ASKED,
    DONE,
    /** It is to be undone, and holds until then. */
    UNDOING,
    UNDONE
  }

  /**
   * A topic as somebody found it.
   *
   * @param name by which it went
   * @param entity its entry in a knowledge base; null if it has none
   */
  record Subject(String name, @Nullable String entity) {}

  /**
   * A decision.
   *
   * @param account whose it is
   * @param topic what it is about; of {@link Kind#APART} the name alone counts
   * @param other the name it goes by, the topic that it is, or the one that it is not
   */
  record Ruling(
      long id, Instant at, String account, Kind kind, State state, Subject topic, Subject other) {
    /** Whether it can be taken back. */
    public boolean stands() {
      return state == State.DONE;
    }
  }

  /**
   * Asks that something holds of a topic.
   *
   * @param topic of an entity that a decision made ({@link #OWN}): what that was about
   * @return false, and nothing is asked, if it says nothing new or against what was decided
   */
  boolean decide(Kind kind, Subject topic, Subject other, String account, Instant at);

  /** With what the entities begin that decisions make, before the number of one. */
  String OWN = "site:";

  /** Asks that a decision is taken back; false if it does not stand. */
  boolean undo(long id);

  /** The latest first. */
  List<Ruling> all();

  Optional<Ruling> find(long id);

  /** Whether nothing is to be followed. */
  boolean isEmpty();

  /** Has hold what is asked for by now; how many stories are untold by that. */
  int follow();

  /** What holds, in the order in which it was decided. */
  List<Ruling> standing();
}
