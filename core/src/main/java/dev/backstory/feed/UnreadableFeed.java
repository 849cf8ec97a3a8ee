package dev.backstory.feed;

/** Carries the reason why a document is no feed from its reader to the parser. */
final class UnreadableFeed extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableFeed(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
