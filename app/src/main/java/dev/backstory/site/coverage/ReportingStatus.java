package dev.backstory.site.coverage;

/** How a newsroom relates to a fact that others report. */
public enum ReportingStatus {
  /** It tells it. */
  TELLS,
  /** It tells it without all of its figures and names. */
  TELLS_IN_PART,
  /**
   * It reported by itself once it was known, and nothing in its reports was found to tell it: of
   * such newsrooms every other one does, in other words.
   */
  NOT_FOUND,
  /** It has not reported since it was known, or only took over what others wrote. */
  NOT_SINCE;

  /** Whether it tells it, if only in part. */
  public boolean isTelling() {
    return this == TELLS || this == TELLS_IN_PART;
  }
}
