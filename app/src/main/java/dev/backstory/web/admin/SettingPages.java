package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.redirect;
import static dev.backstory.web.admin.AccountPages.unprocessed;

import dev.backstory.config.OwnerSettings;
import dev.backstory.config.OwnerSettings.Change;
import dev.backstory.config.OwnerSettings.State;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings that owners may make in the browser. */
final class SettingPages {
  private static final int LONGEST = 1_000;

  private final Office office;
  private final OwnerSettings settings;

  SettingPages(Office office) {
    this.office = office;
    this.settings = office.settings();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/settings", Right.OWNER, this::show),
        Route.post("/admin/settings", Right.OWNER, Body.FORM, this::make),
        Route.post("/admin/settings/start-over", Right.OWNER, Body.FORM, this::startOver));
  }

  private void show(Context context) {
    AdminFrame frame = frame(context);
    show(
        context,
        context.queryParam("kept") == null ? frame : frame.saying(words("admin.settings.kept")),
        Map.of());
  }

  private static AdminFrame frame(Context context) {
    return AdminFrame.of(context, words("admin.settings.title"));
  }

  /**
   * @param typed what was typed in place of what is set
   */
  private void show(Context context, AdminFrame frame, Map<String, String> typed) {
    List<State> all = settings.all();
    Map<String, List<State>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    it -> title(it.setting().group()), LinkedHashMap::new, Collectors.toList()));
    AdminRenderer.send(
        context,
        "settings.jte",
        frame,
        Map.of("groups", groups, "typed", typed, "waits", all.stream().anyMatch(State::waits)));
  }

  /** What a group of settings is called. */
  private static String title(String group) {
    return switch (group) {
      case "server", "page" -> words("admin.settings.group.pages");
      case "fetch" -> words("admin.settings.group.fetching");
      case "online" -> words("admin.settings.group.online");
      case "model" -> words("admin.settings.group.model");
      default -> words("admin.settings.group.keeping");
    };
  }

  private void make(Context context) {
    Map<String, String> typed = typed(context);
    List<Change> changes = settings.changes(typed);
    Optional<String> objection = settings.objection(changes);
    if (objection.isPresent()) {
      show(
          unprocessed(context),
          frame(context).complaining(words("admin.settings.notKept", objection.get())),
          typed);
      return;
    }
    make(context, office, changes);
    redirect(context, changes.isEmpty() ? "admin/settings" : "admin/settings?kept=yes");
  }

  /** Without an empty secret, which stays as it is unless it is to be forgotten. */
  private static Map<String, String> typed(Context context) {
    Map<String, String> typed = new HashMap<>();
    for (String key : OwnerSettings.KEYS) {
      String value = context.formParam(key);
      if (value != null) {
        typed.put(key, value.substring(0, Math.min(LONGEST, value.length())));
      }
    }
    if (context.formParam("forget") == null) {
      typed.remove(OwnerSettings.SECRET, "");
    }
    return typed;
  }

  /** Makes changes in the name of whoever is signed in. */
  static void make(Context context, Office office, List<Change> changes) {
    String account = Visitor.of(context).signedIn().name();
    changes.forEach(
        it ->
            office.act(
                context,
                Deed.SETTING_CHANGED,
                it.setting().key(),
                it.words(),
                () -> {
                  office.settings().make(it, account, office.now());
                  return true;
                }));
  }

  private void startOver(Context context) {
    office.act(context, Deed.SERVER_STARTED_OVER, "the server", "", () -> true);
    startOver(context, office, "admin/settings");
  }

  /** Says that the server starts over, and has it do so. */
  static void startOver(Context context, Office office, String next) {
    AdminRenderer.send(
        context,
        "startOver.jte",
        AdminFrame.of(context, words("admin.startOver.title")),
        Map.of("next", next));
    office.startOver().run();
  }
}
