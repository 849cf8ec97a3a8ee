package dev.backstory.site;

/** Where the server finds what it shows. Safe for use by several threads. */
@FunctionalInterface
public interface SiteSource {
  /** The site as it stands now; the same object for as long as nothing has changed. */
  SiteSnapshot current();
}
