package dev.backstory.port.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets news by mail, of what, and up to when they were told. Whoever leaves is deleted. Every
 * call is one step that is done whole or not at all. Safe for use by several threads.
 */
public interface DigestStore {
  /** For how long somebody may confirm; then it is forgotten that they asked. */
  Duration TO_CONFIRM = Duration.ofDays(2);

  /** How many may get digests, be it confirmed or not. */
  int MOST = 10_000;

  /** How many may ask within {@link #TO_CONFIRM} without having confirmed. */
  int MOST_UNCONFIRMED = 500;

  /** How often one address may be asked to confirm within that time. */
  int MOST_OF_ADDRESS = 3;

  /** Of which stories. */
  enum Kind {
    ALL,
    SECTION,
    SEARCH
  }

  /**
   * What somebody wants to hear of.
   *
   * @param words the section, or the words of the search; empty for all
   */
  record Subject(Kind kind, String words) {}

  /**
   * Somebody who gets a digest, or has asked for one.
   *
   * @param token by which they confirm and end it
   * @param confirmedAt null until they have
   * @param toldTo what changed up to then was told
   */
  record Subscriber(
      long id,
      String address,
      Subject subject,
      String token,
      Instant askedAt,
      @Nullable Instant confirmedAt,
      Instant toldTo,
      int failures) {
    /** Without the address and the token. */
    @Override
    public String toString() {
      return "Subscriber[id=%d, subject=%s]".formatted(id, subject);
    }
  }

  /** What became of a wish. */
  enum Asked {
    /** It is to be confirmed. */
    KEPT,
    /** Nothing is to be done: it is there, or the address was asked often enough. */
    KNOWN,
    /** There is no room for it. */
    FULL
  }

  /** Keeps what somebody wants until they confirm it. */
  Asked ask(String address, Subject subject, String token, Instant now);

  Optional<Subscriber> find(String token);

  /**
   * Has somebody get what they asked for.
   *
   * @param day that counts as told already
   * @return false if nobody has asked so, or it is confirmed
   */
  boolean confirm(String token, LocalDate day, Instant now);

  /** Deletes what one token is for; false if there is nothing. */
  boolean end(String token);

  /** Deletes one by number; false if there is none. */
  boolean remove(long id);

  /** Deletes all of an address. How many there were. */
  int remove(String address);

  /** Those who have confirmed, by number. */
  List<Subscriber> confirmed();

  /** How many those are. */
  int count();

  /** Forgets who asked before then and has not confirmed. */
  void forgetUnconfirmed(Instant before);

  /**
   * Somebody who is to be told on a day and has not been, who counts as told from now on, whatever
   * becomes of it.
   */
  Optional<Subscriber> claim(LocalDate day, Instant now);

  /** One who was claimed was told what changed up to a time, or there was nothing to tell. */
  void told(long id, Instant to);

  /**
   * One who was claimed could not be told.
   *
   * @param nextAt when they are to be claimed again on the same day; null for not on that day
   */
  void failed(long id, @Nullable Instant nextAt);
}
