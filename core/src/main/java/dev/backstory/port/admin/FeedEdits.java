package dev.backstory.port.admin;

import java.util.Optional;

/**
 * What the owners of a site want of single feeds: how often they are looked at, with which
 * credentials, and which of their items are read. Safe for use by several threads.
 */
public interface FeedEdits {
  /** Every feed is as it comes. */
  FeedEdits NONE = new NoFeedEdits();

  /**
   * What is wanted of a feed.
   *
   * @param minutes between two looks; 0 for as often as it brings news
   * @param keep words or expressions, one a line, of which an item has to have one; empty for all
   * @param block likewise, of which none may be there
   * @param header by which its credentials are sent; empty without any
   */
  record Edit(int minutes, String keep, String block, String header) {
    public static final Edit NONE = new Edit(0, "", "", "");
  }

  /**
   * A header that is sent to a feed's own server alone.
   *
   * @param value that nobody is ever shown
   */
  record Secret(String header, String value) {
    @Override
    public String toString() {
      return header + ": (secret)";
    }
  }

  /** {@link Edit#NONE} where nothing is wanted. */
  Edit of(String feed);

  Optional<Secret> secret(String feed);

  /** Says how often a feed is looked at and what of it is read; false if there is none. */
  boolean edit(String feed, int minutes, String keep, String block);

  /** Keeps credentials for a feed in place of others; false if there is none. */
  boolean keepSecret(String feed, Secret secret);

  /** Forgets the credentials of a feed; false if it has none. */
  boolean forgetSecret(String feed);
}
