package dev.backstory.site;

import dev.backstory.ask.Reply;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import java.util.List;

/** Where the server finds what it shows. Safe for use by several threads. */
@FunctionalInterface
public interface SiteSource {
  /** The site as it stands now; the same object for as long as nothing has changed. */
  SiteSnapshot current();

  /** The stories that fit what is searched for, the best first. */
  default List<Found> find(SearchQuery query) {
    return List.of();
  }

  /** What the stories answer to what somebody asks. */
  default Reply ask(String question) {
    return new Reply.NotSaid(question);
  }

  /** Keeps what a reader reports as wrong, if there is room for it. */
  default Taken report(Report report) {
    return Taken.QUEUE_FULL;
  }

  /** A sentence for each thing that keeps it from being brought up to date; none if all is well. */
  default List<String> complaints() {
    return List.of();
  }
}
