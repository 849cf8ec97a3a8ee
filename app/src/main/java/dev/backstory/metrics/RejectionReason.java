package dev.backstory.metrics;

import java.util.Locale;
import java.util.regex.Pattern;

/** Why something could not be used, in one of few words: reasons in full name hosts and phrases. */
public enum RejectionReason {
  /** It could not be reached, or did not answer in time. */
  NETWORK(
      "no such host|no (?:secure )?connection|no complete response|no time left"
          + "|is unavailable|^(?:gave up: |will retry: )?\\w*(?:Timeout|Closed|Socket|EOF)\\w*:"),
  STATUS("HTTP status \\d|error response"),
  /** Its robots.txt forbids it. */
  ROBOTS("disallowed by the robots\\.txt"),
  /** Its publisher reserves text and data mining. */
  RESERVED("reserves text and data mining"),
  /** Its host asked for no requests for a while. */
  POSTPONED("^postponed: |asked for no requests"),
  /** An address that is not asked. */
  ADDRESS("not a public address|not an http|redirect|not over https|no address"),
  PAYWALL("paywall"),
  /** A page that wants something of the reader in place of an article. */
  WALL(" instead of an article"),
  /** A page without an article. */
  NO_ARTICLE("no article text|without text|a list of articles|no text"),
  SIZE("larger than|more than \\d|too deep"),
  /** Not in a form that can be read. */
  FORM(
      "not a feed|neither XML nor JSON|not JSON|not XML|an empty item|cut off|not a |unsupported"
          + "|damaged|listed twice|the same item"),
  BUG("a bug in Backstory"),
  OTHER("");

  private final Pattern words;

  RejectionReason(String words) {
    this.words = Pattern.compile(words);
  }

  /** The first that fits a reason as it is in the rejection log. */
  public static RejectionReason of(String reason) {
    if (BUG.words.matcher(reason).find()) {
      return BUG;
    }
    for (RejectionReason each : values()) {
      if (each.words.matcher(reason).find()) {
        return each;
      }
    }
    return OTHER;
  }

  /** As a label has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
