package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What editors and owners have done, who and when. Nothing in it is ever changed; what is undone is
 * one more act. Safe for use by several threads.
 */
public interface AuditTrail {
  /** What can be done. */
  enum Deed {
    FEEDS_ADDED,
    FEED_PAUSED,
    FEED_RESUMED,
    FEED_REMOVED,
    FEED_EDITED,
    FEED_SECRET_KEPT,
    FEED_SECRET_FORGOTTEN,
    REPORT_DONE,
    REPORT_DISMISSED,
    REPORT_REOPENED,
    STORY_HIDDEN,
    STORY_SHOWN,
    STORY_MERGED,
    STORY_SPLIT,
    ARTICLE_TAKEN_OUT,
    MERGE_UNDONE,
    SPLIT_UNDONE,
    TOPIC_NAMED,
    TOPICS_JOINED,
    TOPICS_PARTED,
    TOPIC_RULING_UNDONE,
    ARTICLE_TAKEN_DOWN,
    ARTICLE_PUT_BACK,
    PERSON_REMOVED,
    PERSON_PUT_BACK,
    OUTLET_REMOVED,
    OUTLET_PUT_BACK,
    TOKEN_ADDED,
    TOKEN_REMOVED,
    WEBHOOK_ADDED,
    WEBHOOK_REMOVED,
    WEBHOOK_SWITCHED_ON,
    WEBHOOK_SECRET_CHANGED,
    SUBSCRIBER_REMOVED,
    ACCOUNT_ADDED,
    ACCOUNT_ROLE_CHANGED,
    ACCOUNT_PASSWORD_CHANGED,
    ACCOUNT_SIGNED_OUT,
    ACCOUNT_REMOVED,
    SETTING_CHANGED,
    SERVER_STARTED_OVER,
    BACKUP_TAKEN
  }

  /**
   * Something that is done.
   *
   * @param account who does it
   * @param object address of a feed, id of a story, an article or a report, the name of a topic, of
   *     whom or what was removed, or of a token, a webhook or an account, key of a setting; a
   *     number of a subscriber
   * @param note what it is called, or what was said of it; may be empty
   */
  record Act(String account, Deed deed, String object, String note) {}

  /** An act that was done. */
  record Done(long id, Instant at, Act act) {}

  /**
   * Does something and writes it down, both or neither.
   *
   * @param work whether it was done; if not, nothing is written
   */
  boolean record(Act act, Instant at, Supplier<Boolean> work);

  /** The latest acts, the latest first. */
  List<Done> latest(int most);
}
