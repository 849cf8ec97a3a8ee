package dev.backstory.web.admin;

import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.site.words.Words;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What could not be used, and what was done by whom. */
public final class LogPages {
  private static final int MOST = 200;
  private static final int LONGEST_SEARCH = 200;

  private final Office office;

  LogPages(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/rejections", Right.EDITOR, this::rejections),
        Route.get("/admin/trail", Right.OWNER, this::trail));
  }

  private void rejections(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = typed.substring(0, Math.min(LONGEST_SEARCH, typed.length()));
    AdminRenderer.send(
        context,
        "rejections.jte",
        AdminFrame.of(context, Words.words("admin.rejections.title")),
        Map.of("asked", asked, "rejected", office.survey().rejected(asked, MOST), "most", MOST));
  }

  private void trail(Context context) {
    AdminRenderer.send(
        context,
        "trail.jte",
        AdminFrame.of(context, Words.words("admin.trail.title")),
        Map.of("acts", office.trail().latest(MOST)));
  }

  /** What was done and to what, in words that follow the name of an account. */
  public static String words(Act act) {
    return Words.words("admin.deed." + act.deed().name().toLowerCase(Locale.ROOT), act.object());
  }
}
