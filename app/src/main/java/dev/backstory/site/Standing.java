package dev.backstory.site;

/** Where a newsroom stands to something that others tell. */
public enum Standing {
  /** It tells it. */
  TELLS,
  /** It reported by itself once it was known, and does not tell it. */
  SILENT,
  /** It has not reported since it was known, or only took over what others wrote. */
  NOT_SINCE
}
