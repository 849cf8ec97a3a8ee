package dev.backstory.web.admin;

import java.util.List;

/** What is at an address that a feed is expected at. */
public sealed interface Looked {
  /** Something to follow, in words. */
  record Found(String words) implements Looked {}

  /** A page that offers feeds, in its own order. */
  record Offered(List<String> feeds) implements Looked {
    public Offered {
      feeds = List.copyOf(feeds);
    }
  }

  /** Nothing to follow, and why. */
  record Nothing(String reason) implements Looked {}
}
