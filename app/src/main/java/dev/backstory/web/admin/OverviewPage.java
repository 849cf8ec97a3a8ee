package dev.backstory.web.admin;

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

  private final Office office;

  OverviewPage(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(Route.get("/admin", Right.EDITOR, this::show));
  }

  private void show(Context context) {
    AdminFrame frame = AddFeedsPages.told(context, AdminFrame.of(context, "Overview"));
    AdminRenderer.send(
        context,
        "overview.jte",
        frame,
        Map.of(
            "progress",
            office.survey().progress(office.now()),
            "waiting",
            office.survey().waiting(MOST_WAITING)));
  }
}
