package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.Removals;
import dev.backstory.port.admin.Removals.Removal;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** People whom no page may name, and outlets that no story tells. */
final class RemovalPages {
  private static final String PATH = "admin/removals";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final int MOST_OUTLETS = 20;
  private static final int LONGEST_SEARCH = 200;
  private static final int LONGEST_NAMES = 1_000;
  private static final int LONGEST_NOTE = 300;

  private final Office office;
  private final Removals removals;

  RemovalPages(Office office) {
    this.office = office;
    this.removals = office.removals();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/removals", Right.OWNER, this::show),
        Route.post("/admin/removals/person", Right.OWNER, Body.FORM, this::person),
        Route.post("/admin/removals/outlet", Right.OWNER, Body.FORM, this::outlet),
        Route.post("/admin/removals/put-back", Right.OWNER, Body.FORM, this::putBack));
  }

  private void show(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = cut(typed, LONGEST_SEARCH);
    AdminFrame frame = AdminFrame.of(context, words("admin.removals.title"));
    AdminRenderer.send(
        context,
        "removals.jte",
        context.queryParam("refused") == null
            ? frame
            : frame.complaining(words("admin.removals.notDone")),
        Map.of(
            "asked",
            asked,
            "outlets",
            asked.isEmpty() ? List.of() : removals.outlets(asked, MOST_OUTLETS),
            "removals",
            removals.all()));
  }

  private void person(Context context) {
    List<String> names = cut(field(context, "names"), LONGEST_NAMES).lines().toList();
    String note = note(context);
    String account = Visitor.of(context).signedIn().name();
    act(
        context,
        Deed.PERSON_REMOVED,
        String.join(", ", names),
        () -> removals.removePerson(names, note, account, office.now()));
  }

  private void outlet(Context context) {
    String name = field(context, "outlet");
    String note = note(context);
    String account = Visitor.of(context).signedIn().name();
    act(
        context,
        Deed.OUTLET_REMOVED,
        name,
        () -> removals.removeOutlet(name, note, account, office.now()));
  }

  private void putBack(Context context) {
    String number = field(context, "id");
    Optional<Removal> removal =
        NUMBER.matcher(number).matches() ? removals.find(Long.parseLong(number)) : Optional.empty();
    if (removal.isEmpty()) {
      redirect(context, PATH + "?refused=yes");
      return;
    }
    act(
        context,
        removal.get().kind() == Removals.Kind.PERSON ? Deed.PERSON_PUT_BACK : Deed.OUTLET_PUT_BACK,
        String.join(", ", removal.get().names()),
        () -> removals.putBack(removal.get().id(), office.now()));
  }

  private void act(Context context, Deed deed, String object, Supplier<Boolean> work) {
    String reason = cut(field(context, "reason").strip(), LONGEST_NOTE);
    boolean done = office.act(context, deed, object, reason, work);
    if (done) {
      office.refresh().run();
    }
    redirect(context, done ? PATH : PATH + "?refused=yes");
  }

  /** One line, as it stands in a page's history. */
  private static String note(Context context) {
    return cut(field(context, "note").strip().replaceAll("\\s+", " "), LONGEST_NOTE);
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
