package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.digest.Digests;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who gets news by mail. */
final class DigestPages {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  private final Office office;
  private final Optional<Digests> digests;

  DigestPages(Office office) {
    this.office = office;
    this.digests = office.digests();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/digests", Right.OWNER, this::show),
        Route.post("/admin/digests/remove", Right.OWNER, Body.FORM, this::remove));
  }

  private void show(Context context) {
    AdminRenderer.send(
        context,
        "digests.jte",
        AdminFrame.of(context, words("admin.digests.title")),
        Map.of(
            "on",
            digests.isPresent(),
            "subscribers",
            digests.map(Digests::confirmed).orElseGet(List::of)));
  }

  /** The trail has the number alone, so that nothing is left of whoever was deleted. */
  private void remove(Context context) {
    String number = field(context, "id");
    if (digests.isPresent() && NUMBER.matcher(number).matches()) {
      office.act(
          context,
          Deed.SUBSCRIBER_REMOVED,
          number,
          "",
          () -> digests.get().remove(Long.parseLong(number)));
    }
    redirect(context, "admin/digests");
  }
}
