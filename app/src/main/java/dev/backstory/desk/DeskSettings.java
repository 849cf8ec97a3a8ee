package dev.backstory.desk;

import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.config.Config;
import dev.backstory.config.FetchConfig;
import dev.backstory.config.PageConfig;
import dev.backstory.fetch.FetchSettings;
import java.time.Duration;
import java.util.Set;

/** What the configuration means to the parts that a desk is made of. */
final class DeskSettings {
  private DeskSettings() {}

  static ComposeSettings compose(PageConfig page) {
    return ComposeSettings.DEFAULT.with(page.articleShare(), page.quoteWords());
  }

  static FetchSettings fetch(FetchConfig fetch) {
    String contact = contact(fetch);
    FetchSettings usual = FetchSettings.withContact(contact);
    return new FetchSettings(
        contact,
        fetch.timeout(),
        usual.maxBytes(),
        usual.maxRedirects(),
        fetch.atOnce(),
        fetch.delay(),
        usual.robotsLifetime(),
        Set.copyOf(fetch.allow()));
  }

  /** How other programs are told; a receiver that takes longer than this is as one that is away. */
  static FetchSettings webhook(Config config) {
    FetchSettings usual = FetchSettings.withContact(contact(config.fetch()));
    return new FetchSettings(
        usual.contact(),
        Duration.ofSeconds(10),
        usual.maxBytes(),
        usual.maxRedirects(),
        usual.atOnce(),
        Duration.ZERO,
        usual.robotsLifetime(),
        Set.copyOf(config.webhook().allow()));
  }

  private static String contact(FetchConfig fetch) {
    return fetch.contact().isBlank() ? "no contact set" : fetch.contact();
  }
}
