package dev.backstory.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked online, in one language: the entities that bear a name, also where there are none,
 * and what could not be had. Safe for use by several threads.
 */
public interface OnlineAnswers {
  /**
   * A name that is to be asked for.
   *
   * @param failures in a row so far
   */
  record Wanted(String name, int failures) {}

  /**
   * What the cache holds.
   *
   * @param answered names
   * @param unknown of them those that nobody bears
   * @param classes whose place among others is known
   */
  record Size(int answered, int unknown, int entities, int classes) {}

  /** A time in which nothing is asked. */
  record Rest(Instant until, String reason) {}

  /** A name that could not be asked for. */
  record Failure(String name, int times, String reason, Instant nextAt) {}

  String language();

  /** Those who bear a name as it was last answered, the best known first. */
  List<OnlineEntity> find(String name);

  /**
   * Names on the topic cards of pages that were never answered, or so long ago that they are asked
   * for anew because their page has changed since; those of the pages that changed last first.
   *
   * @param fresh how long an answer is good
   */
  List<Wanted> wanted(Instant now, Duration fresh);

  /**
   * Keeps an answer. If it is another than before, the stories whose pages have the name are told
   * again.
   *
   * @param entities the best known first
   * @return how many stories are to be told again
   */
  int answered(String name, List<OnlineEntity> entities, Instant at);

  /** Keeps that a name could not be asked for, and when it may be again. */
  void failed(String name, String reason, Instant nextAt);

  /** The classes above a class; empty where they were never asked for. */
  Optional<List<String>> parents(String classId);

  /** Keeps which classes are above others. */
  void keepParents(Map<String, List<String>> parents, Instant at);

  /** Nothing is to be asked before then. */
  void rest(Instant until, String reason);

  /** Until when nothing is to be asked, with the reason; empty if something may be. */
  Optional<Rest> resting(Instant now);

  /** What could not be had since it was last answered, by name. */
  List<Failure> failures();

  Size size();
}
