package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the site runs on: knowledge, a language model, a disk, a program. */
public final class PremisesPages {
  private static final Pattern DAYS = Pattern.compile("\\d{1,5}");
  private static final int LONGEST_NAME = 200;
  private static final int USUAL_DAYS = 365;

  /** As {@code keep.texts_days} allows. */
  private static final int FEWEST_DAYS = 7;

  private final Office office;
  private final Premises premises;

  PremisesPages(Office office) {
    this.office = office;
    this.premises = office.premises();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/knowledge", Right.EDITOR, this::knowledge),
        Route.get("/admin/model", Right.OWNER, this::model),
        Route.get("/admin/storage", Right.OWNER, this::storage),
        Route.post("/admin/storage/backup", Right.OWNER, Body.FORM, this::backup),
        Route.get("/admin/versions", Right.EDITOR, this::versions));
  }

  private void knowledge(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
    AdminRenderer.send(
        context,
        "knowledge.jte",
        AdminFrame.of(context, words("admin.knowledge.title")),
        Map.of(
            "known",
            premises.knowledge(),
            "asked",
            asked,
            "found",
            asked.isEmpty() ? List.of() : premises.find(asked)));
  }

  private void model(Context context) {
    AdminRenderer.send(
        context,
        "model.jte",
        AdminFrame.of(context, words("admin.model.title")),
        Map.of("model", premises.model()));
  }

  private void storage(Context context) {
    String typed = context.queryParam("days");
    AdminFrame frame = AdminFrame.of(context, words("admin.storage.title"));
    boolean counting = typed != null && DAYS.matcher(typed).matches();
    Premises.Storage storage = premises.storage();
    int usual = storage.textsDays() == 0 ? USUAL_DAYS : storage.textsDays();
    int days = counting ? Math.max(FEWEST_DAYS, Integer.parseInt(typed)) : usual;
    AdminRenderer.send(
        context,
        "storage.jte",
        frame,
        Map.of(
            "storage",
            storage,
            "days",
            days,
            "counted",
            counting ? List.of(premises.count(days)) : List.of()));
  }

  private void versions(Context context) {
    AdminRenderer.send(
        context,
        "versions.jte",
        AdminFrame.of(context, words("admin.versions.title")),
        Map.of("versions", premises.versions()));
  }

  /** It is written down first: who asks may not take all of it. */
  private void backup(Context context) {
    if (premises.storage().onServer()) {
      redirect(context, "/admin/storage"); // which says what does it instead
      return;
    }
    office.act(context, Deed.BACKUP_TAKEN, "the data folder", "", () -> true);
    String day = office.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    context
        .contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"backstory-" + day + ".zip\"")
        .result(premises.backup());
  }

  /** "1,234 kB", "56 MB", "78 GB". */
  public static String bytes(long bytes) {
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(bytes, 1_000))
        : bytes < 10_000_000_000L
            ? String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000)
            : String.format(Locale.ROOT, "%,d GB", bytes / 1_000_000_000);
  }
}
