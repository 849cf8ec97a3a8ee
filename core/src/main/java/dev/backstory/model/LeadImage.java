package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * The picture that an article leads with, as its page states it.
 *
 * @param url absolute http or https address
 * @param caption as the page has it under the picture
 * @param credit whose picture it is, as the page says
 */
public record LeadImage(String url, @Nullable String caption, @Nullable String credit) {
  public LeadImage {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw new IllegalArgumentException("not a web address: " + url);
    }
  }
}
