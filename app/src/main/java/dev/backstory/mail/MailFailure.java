package dev.backstory.mail;

/** Why a mail could not be sent, in words without addresses. */
public final class MailFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean ofAddress;

  /**
   * @param ofAddress whether the server refuses this address for good, while it takes others
   */
  public MailFailure(String why, boolean ofAddress) {
    super(why);
    this.ofAddress = ofAddress;
  }

  /** Whether the server refuses this address for good, while it takes others. */
  public boolean isOfAddress() {
    return ofAddress;
  }

  /** In words. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
