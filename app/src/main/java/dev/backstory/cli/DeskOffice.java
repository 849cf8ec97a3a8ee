package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.rounds.FeedFinder;
import dev.backstory.web.admin.Looked;
import dev.backstory.web.admin.Office;
import java.time.InstantSource;

/** What the pages behind the sign-in work with, of a data folder. */
final class DeskOffice {
  private DeskOffice() {}

  static Office of(Desk desk, InstantSource clock) {
    return new Office(
        desk.accounts(),
        desk.feeds(),
        desk.reports(),
        desk.survey(),
        desk.trail(),
        url -> looked(desk.find(url)),
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
