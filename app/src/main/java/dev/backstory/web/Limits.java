package dev.backstory.web;

import java.time.Duration;

/**
 * How much one client may have of the server, and all of them together.
 *
 * @param connections at once, of all clients
 * @param clientConnections at once, of one client
 * @param clientRequests under way at once, of one client
 * @param silence after which a connection is closed on which nothing moves
 * @param request how long a connection may be open without a whole request
 * @param answer how long an answer may take, besides a second for each {@code bytesPerSecond}
 * @param bytesPerSecond how slowly an answer may be read
 * @param questions how many may wait to be answered, of all clients
 * @param reply how long a question may take to be answered
 * @param reports how many lines a client may report within an hour
 * @param followers who may follow changes at once, of all clients
 * @param sparesOwnMachine whether clients on this machine have no limits of their own, since one of
 *     them may be a proxy that asks for many
 */
record Limits(
    int connections,
    int clientConnections,
    int clientRequests,
    Duration silence,
    Duration request,
    Duration answer,
    int bytesPerSecond,
    int questions,
    Duration reply,
    int reports,
    int followers,
    boolean sparesOwnMachine) {
  static final Limits USUAL =
      new Limits(
          2_000,
          100,
          40,
          Duration.ofSeconds(15),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          1_024,
          8,
          Duration.ofSeconds(10),
          20,
          200,
          true);

  /** How often something moves at least on a connection whose answer goes on. */
  Duration heartbeat() {
    return silence.dividedBy(3);
  }

  /** How long an answer of so many bytes may take. */
  Duration answer(long bytes) {
    return answer.plusSeconds(bytes / bytesPerSecond);
  }
}
