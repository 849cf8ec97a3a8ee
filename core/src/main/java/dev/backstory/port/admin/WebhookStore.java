package dev.backstory.port.admin;

import dev.backstory.port.StoryStore.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that are told what becomes of stories, what they are still to be told, and how that
 * went. Every call is one step that is done whole or not at all. Safe for use by several threads.
 */
public interface WebhookStore {
  /** How many events wait at most; beyond that the oldest are let go of. */
  int MOST_EVENTS = 10_000;

  /** How many of the latest deliveries of each webhook are kept. */
  int MOST_DELIVERIES = 20;

  /** What became of a story. */
  enum Kind {
    PUBLISHED,
    CHANGED,
    WITHDRAWN
  }

  /**
   * An address that is told; no two have names that differ in the case of ASCII letters alone.
   *
   * @param off why it is told nothing any more; empty while it is
   * @param failures how often in a row the next event could not be delivered
   * @param failingSince when the first delivery failed after the last that did not; null while none
   *     has
   * @param nextAt when the next event is tried again; null where nothing keeps it
   * @param waiting how many events it is still to be told
   * @param formerUntil before when the secret before the latest signs, too; null where none was
   */
  record Webhook(
      String name,
      String url,
      Instant addedAt,
      String off,
      int failures,
      @Nullable Instant failingSince,
      @Nullable Instant nextAt,
      int waiting,
      @Nullable Instant formerUntil) {
    public boolean isOn() {
      return off.isEmpty();
    }
  }

  /**
   * Something that became of a story.
   *
   * @param message by which receivers know it, however often it is sent
   * @param revision of the page; 0 of a story that was withdrawn
   * @param since the revision that was told before; 0 if none was
   */
  record Event(String message, Instant at, Kind kind, String storyId, int revision, int since) {}

  /**
   * What became of a story, and how it stands now.
   *
   * @param updatedAt of its page; null where it is not published any more
   */
  record News(Event event, @Nullable Instant updatedAt) {}

  /**
   * What a webhook is told next.
   *
   * @param place of the event among all
   * @param missed how many events before it were let go of unheard
   */
  record Next(long place, Event event, long missed) {}

  /**
   * An attempt to tell a webhook something.
   *
   * @param what was sent, as its type and story
   * @param answer in words, none of which are the receiver's
   * @param taken whether the receiver took it
   */
  record Delivery(Instant at, String what, String answer, boolean taken, Duration took) {}

  /** By name. */
  List<Webhook> list();

  /**
   * What deliveries to it are signed with: the latest, then one that it replaced while that counts;
   * empty if there is none of this name.
   */
  List<String> secrets(String name, Instant now);

  /**
   * Gives one another secret, in the place of any before the latest.
   *
   * @param until the latest so far signs, too, before this time
   * @return false if there is none of this name
   */
  boolean rotate(String name, String secret, Instant until);

  /** Adds one that is told what happens from now on; false if there is one of this name. */
  boolean add(String name, String url, String secret, Instant at);

  /** Removes one; false if there is none. With the last one, what is known as told is forgotten. */
  boolean remove(String name);

  /** Tells one nothing any more. */
  boolean switchOff(String name, String why);

  /** Tells one again, what it was not told included. */
  boolean switchOn(String name);

  /** How far stories were looked at; empty where there is no beginning yet. */
  Optional<Mark> mark();

  /**
   * Stories that are published already and are no news; does nothing where there is a beginning.
   *
   * @param published when the page of each was updated, by id
   */
  void begin(Mark mark, Map<String, Instant> published);

  /** When the page was updated that was last told; empty if it is not known as published. */
  Optional<Instant> told(String storyId);

  /** Keeps events until every webhook was told of them, and remembers up to where it was looked. */
  void announce(Mark upTo, List<News> news);

  /** What a webhook is to be told next; empty if nothing. */
  Optional<Next> next(String name);

  /** A webhook was told all up to a place. */
  void delivered(String name, long place, Delivery delivery);

  /** A webhook need not be told all up to a place. */
  void skipped(String name, long place);

  /** A webhook is told nothing of an event that it does not take, and goes on with the next. */
  void passedOver(String name, long place, Delivery delivery);

  /** An event could not be delivered, and is tried again at a time. */
  void failed(String name, Instant nextAt, Delivery delivery);

  /** The latest deliveries to a webhook, the latest first. */
  List<Delivery> deliveries(String name);
}
