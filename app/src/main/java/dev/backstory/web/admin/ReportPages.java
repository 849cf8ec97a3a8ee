package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.LineReports.Entry;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What readers reported as wrong. */
final class ReportPages {
  private static final Pattern ID = Pattern.compile("\\d{1,15}");
  private static final int LONGEST_REMARK = 1_000;

  private final Office office;

  ReportPages(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/reports", Right.EDITOR, this::show),
        Route.post("/admin/reports/close", Right.EDITOR, Body.FORM, this::close),
        Route.post("/admin/reports/reopen", Right.EDITOR, Body.FORM, this::reopen));
  }

  private void show(Context context) {
    boolean all = context.queryParam("all") != null;
    List<Entry> entries = all ? office.reports().all().reversed() : office.reports().open();
    AdminRenderer.send(
        context,
        "reports.jte",
        AdminFrame.of(context, words("admin.reports.title")),
        Map.of("entries", entries, "all", all));
  }

  private void close(Context context) {
    String id = field(context, "id");
    boolean done = !field(context, "verdict").equals("dismiss");
    String typed = field(context, "remark").strip();
    String remark = typed.substring(0, Math.min(LONGEST_REMARK, typed.length()));
    if (ID.matcher(id).matches()) {
      office.act(
          context,
          done ? Deed.REPORT_DONE : Deed.REPORT_DISMISSED,
          id,
          remark,
          () ->
              office
                  .reports()
                  .close(Long.parseLong(id), done ? remark : dismissed(remark), office.now()));
    }
    redirect(context, "admin/reports");
  }

  private static String dismissed(String remark) {
    return remark.isEmpty() ? "dismissed" : "dismissed: " + remark;
  }

  private void reopen(Context context) {
    String id = field(context, "id");
    if (ID.matcher(id).matches()) {
      office.act(
          context, Deed.REPORT_REOPENED, id, "", () -> office.reports().reopen(Long.parseLong(id)));
    }
    redirect(context, "admin/reports?all=yes");
  }
}
