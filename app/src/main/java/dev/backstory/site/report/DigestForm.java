package dev.backstory.site.report;

/**
 * What somebody fills in who wants news by mail.
 *
 * @param section the one whose stories are wanted; empty for another
 * @param words of the search whose stories are wanted; empty for no search
 * @param message what is wrong with it; empty if nothing is
 * @param taken whether it was
 */
public record DigestForm(
    String address, String section, String words, String message, boolean taken) {
  /** One that says what is wrong. */
  public DigestForm saying(String message) {
    return new DigestForm(address, section, words, message, false);
  }

  /** One that was taken. */
  public DigestForm thanking() {
    return new DigestForm(address, section, words, "", true);
  }
}
