package dev.backstory.compose.pen;

/** Why an answer, or a sentence of it, is not used. */
public enum DraftRefusal {
  /** No JSON, or none that ends. */
  NOT_JSON("it is not JSON"),
  CUT_OFF("it breaks off before its end"),
  EMPTY("it is empty"),
  /** JSON that is not of the form that was asked for. */
  WRONG_FORM("it is not of the form that was asked for"),
  /** An answer longer than any page. */
  ENDLESS("it is far too long"),
  NO_FACTS("a sentence names no facts"),
  UNKNOWN_FACT("a sentence names facts that were not given"),
  TOO_LONG("a text is longer than allowed, or empty"),
  /** Characters that nobody sees, addresses, markup, numbers of facts. */
  MARKUP("a text has what no page shows"),
  REPEATED("something is said twice"),
  TOO_MANY("a list has more items than allowed"),
  UNSUPPORTED("the facts do not bear it out");

  private final String words;

  DraftRefusal(String words) {
    this.words = words;
  }

  /** In words for the owner and for the model, with nothing of an answer in them. */
  public String words() {
    return words;
  }
}
