package dev.backstory.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of pages that readers report as wrong, for the owner of the site. Nothing in it tells who
 * reported. Every call is one step that is done whole or not at all. Safe for use by several
 * threads.
 */
public interface LineReports {
  /** What is wrong with a line. */
  enum Fault {
    NOT_IN_ARTICLE,
    WRONG_SPEAKER,
    OUT_OF_DATE,
    OTHER_STORY,
    OTHER
  }

  /**
   * A line as a reader reports it.
   *
   * @param lineId of the claim on its page
   * @param text as it stood there
   * @param revision of the page
   * @param note what the reader adds; may be empty
   */
  record Report(
      String storyId, String lineId, String text, int revision, Fault fault, String note) {
    /** Whether both say the same of the same line, whichever revision of the page had it. */
    public boolean isSame(Report other) {
      return storyId.equals(other.storyId)
          && lineId.equals(other.lineId)
          && text.equals(other.text)
          && fault == other.fault
          && note.equals(other.note);
    }
  }

  /**
   * How much is kept.
   *
   * @param ofDay most new entries of a day, in UTC
   * @param open most entries that are open
   */
  record Limits(int ofDay, int open) {}

  /** What became of a report. */
  enum Taken {
    KEPT,
    /** There was an open entry of the same, which counts one more. */
    COUNTED,
    /** No more is kept on this day. */
    DAY_FULL,
    /** No more is kept until entries are closed. */
    QUEUE_FULL
  }

  /**
   * What was reported.
   *
   * @param id counted from 1, never given twice
   * @param times how often the same was reported
   * @param closedAt null while it is open
   * @param remark of whoever closed it; may be empty
   */
  record Entry(
      long id,
      Report report,
      int times,
      Instant firstAt,
      Instant lastAt,
      @Nullable Instant closedAt,
      String remark) {}

  /** Keeps a report, or counts it where an open entry says the same. */
  Taken add(Report report, Limits limits, Instant at);

  /** The entries that are open, the oldest first. */
  List<Entry> open();

  /** Every entry, the oldest first. */
  List<Entry> all();

  /** Closes an entry. Returns false if none of this id is open. */
  boolean close(long id, String remark, Instant at);

  /** Opens an entry again. Returns false if none of this id is closed. */
  boolean reopen(long id);
}
