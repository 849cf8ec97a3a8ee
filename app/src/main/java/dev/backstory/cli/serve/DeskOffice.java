package dev.backstory.cli.serve;

import dev.backstory.cli.FeedAddition;
import dev.backstory.config.OwnerSettings;
import dev.backstory.desk.Desk;
import dev.backstory.digest.Digests;
import dev.backstory.rounds.FeedFinder;
import dev.backstory.rounds.ItemRules;
import dev.backstory.web.admin.Looked;
import dev.backstory.web.admin.Office;
import dev.backstory.webhook.Webhooks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** What the pages behind the sign-in work with, of a data folder. */
final class DeskOffice {
  private DeskOffice() {}

  /**
   * @param webhooks who is told what becomes of stories
   * @param digests what sends news by mail; empty if nothing does
   * @param settings what owners may set
   * @param folder the data folder
   * @param startOver has the server start over, a moment later
   * @param refresh has what is shown of the site follow what was decided
   */
  static Office of(
      Desk desk,
      Webhooks webhooks,
      Optional<Digests> digests,
      OwnerSettings settings,
      Path folder,
      InstantSource clock,
      Runnable startOver,
      Runnable refresh) {
    return new Office(
        desk.admin().accounts(),
        desk.feeds(),
        desk.admin().feedEdits(),
        desk.reports(),
        desk.admin().hidden(),
        desk.admin().rulings(),
        desk.topicRulings(),
        () -> desk.site(clock).topics(),
        desk.admin().takenDown(),
        desk.removals(),
        desk.admin().survey(),
        desk.admin().trail(),
        webhooks,
        digests,
        settings,
        new DeskPremises(desk, folder, clock),
        startOver,
        url -> looked(desk.find(url)),
        (keep, block) -> Objects.requireNonNullElse(ItemRules.fault(keep, block), ""),
        () -> {
          desk.decided();
          refresh.run();
        },
        clock);
  }

  private static Looked looked(FeedFinder.Finding finding) {
    return switch (finding) {
      case FeedFinder.Source source -> new Looked.Found(FeedAddition.words(source));
      case FeedFinder.Page(var feeds) -> new Looked.Offered(feeds);
      case FeedFinder.Nothing nothing -> new Looked.Nothing(nothing.reason());
    };
  }
}
