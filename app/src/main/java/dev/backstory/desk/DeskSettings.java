package dev.backstory.desk;

import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.config.Config;
import dev.backstory.fetch.FetchSettings;
import java.util.Set;

/** What the configuration means to the parts that a desk is made of. */
final class DeskSettings {
  private DeskSettings() {}

  static ComposeSettings compose(Config.Page page) {
    return new ComposeSettings(
        page.articleShare(), ComposeSettings.DEFAULT.leastShare(), page.quoteWords());
  }

  static FetchSettings fetch(Config.Fetch fetch) {
    String contact = fetch.contact().isBlank() ? "no contact set" : fetch.contact();
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
}
