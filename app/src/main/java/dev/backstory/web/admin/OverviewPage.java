package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;

import dev.backstory.port.admin.Survey.Progress;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * How far everything is: in the first hour, what is fetched and what waits; later, what is wrong.
 */
final class OverviewPage {
  private static final int MOST_WAITING = 20;

  /** How often it follows what is going on. */
  private static final int SECONDS = 15;

  private final Office office;

  OverviewPage(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(Route.get("/admin", Right.EDITOR, this::show));
  }

  private void show(Context context) {
    AdminFrame frame =
        AddFeedsPages.told(context, AdminFrame.of(context, words("admin.overview.title")));
    Progress progress = office.survey().progress(office.now());
    boolean follows = isGoingOn(progress) && !"off".equals(context.queryParam("follow"));
    AdminRenderer.send(
        context,
        "overview.jte",
        follows ? frame.every(SECONDS) : frame,
        Map.of(
            "progress",
            progress,
            "goingOn",
            isGoingOn(progress),
            "waiting",
            office.survey().waiting(MOST_WAITING)));
  }

  /** Whether there is news of it by the minute: in the first hour, and while much is read. */
  private static boolean isGoingOn(Progress progress) {
    boolean begins = progress.feeds() > 0 && progress.pages() == 0;
    return begins || progress.waiting() > 0 || progress.unread() > 0;
  }
}
