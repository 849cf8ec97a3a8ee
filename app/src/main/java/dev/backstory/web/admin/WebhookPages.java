package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;
import static dev.backstory.web.admin.AccountPages.unprocessed;

import dev.backstory.access.AccountName;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.WebhookStore.Delivery;
import dev.backstory.port.admin.WebhookStore.Webhook;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.webhook.Webhooks;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Addresses that are told what becomes of stories. */
public final class WebhookPages {
  private static final String PATH = "admin/webhooks";

  private final Office office;
  private final Webhooks webhooks;

  WebhookPages(Office office) {
    this.office = office;
    this.webhooks = office.webhooks();
  }

  /** A webhook, and the latest that was sent to it. */
  public record Shown(Webhook webhook, List<Delivery> deliveries) {
    public Shown {
      deliveries = List.copyOf(deliveries);
    }

    /** Whether the secret before the latest signs, too. */
    public boolean hasFormer(Instant now) {
      Instant until = webhook.formerUntil();
      return until != null && now.isBefore(until);
    }
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/webhooks", Right.OWNER, context -> show(context, frame(context))),
        Route.post("/admin/webhooks/add", Right.OWNER, Body.FORM, this::add),
        Route.post("/admin/webhooks/test", Right.OWNER, Body.FORM, this::test),
        Route.post(
            "/admin/webhooks/on",
            Right.OWNER,
            Body.FORM,
            context -> decide(context, Deed.WEBHOOK_SWITCHED_ON, webhooks::switchOn)),
        Route.post("/admin/webhooks/rotate", Right.OWNER, Body.FORM, this::rotate),
        Route.post(
            "/admin/webhooks/remove",
            Right.OWNER,
            Body.FORM,
            context -> decide(context, Deed.WEBHOOK_REMOVED, webhooks::remove)));
  }

  private static AdminFrame frame(Context context) {
    return AdminFrame.of(context, words("admin.webhooks.title"));
  }

  private void show(Context context, AdminFrame frame) {
    show(context, frame, "");
  }

  /**
   * @param secret that is shown this once; empty for none
   */
  private void show(Context context, AdminFrame frame, String secret) {
    List<Shown> all =
        webhooks.list().stream().map(it -> new Shown(it, webhooks.deliveries(it.name()))).toList();
    AdminRenderer.send(
        context,
        "webhooks.jte",
        frame,
        Map.of(
            "all",
            all,
            "secret",
            secret,
            "now",
            office.now(),
            "name",
            secret.isEmpty() && frame.wrong() ? field(context, "name") : "",
            "url",
            secret.isEmpty() && frame.wrong() ? field(context, "url") : ""));
  }

  private void add(Context context) {
    String name = field(context, "name").strip();
    String url = field(context, "url").strip();
    Optional<String> objection =
        AccountName.isOne(name) ? webhooks.objection(url) : Optional.of(AccountName.RULE);
    if (objection.isPresent()) {
      show(unprocessed(context), frame(context).complaining(objection.get()));
      return;
    }
    List<String> made = new ArrayList<>();
    office.act(
        context,
        Deed.WEBHOOK_ADDED,
        name,
        "",
        () -> {
          webhooks.add(name, url).ifPresent(made::add);
          return !made.isEmpty();
        });
    if (made.isEmpty()) {
      show(unprocessed(context), frame(context).complaining(words("admin.webhooks.nameTaken")));
    } else {
      show(context, frame(context), made.getFirst());
    }
  }

  private void rotate(Context context) {
    String name = field(context, "name");
    Duration overlap = field(context, "at-once").isEmpty() ? Webhooks.OVERLAP : Duration.ZERO;
    List<String> made = new ArrayList<>();
    office.act(
        context,
        Deed.WEBHOOK_SECRET_CHANGED,
        name,
        "",
        () -> {
          webhooks.rotate(name, overlap).ifPresent(made::add);
          return !made.isEmpty();
        });
    if (made.isEmpty()) {
      show(context, frame(context).complaining(words("admin.webhooks.noSuch")));
    } else {
      show(context, frame(context), made.getFirst());
    }
  }

  private void test(Context context) {
    AdminFrame frame = frame(context);
    show(
        context,
        webhooks
            .test(field(context, "name"))
            .map(
                it ->
                    it.taken()
                        ? frame.saying(words("admin.webhooks.taken", it.answer()))
                        : frame.complaining(words("admin.webhooks.notTaken", it.answer())))
            .orElseGet(() -> frame.complaining(words("admin.webhooks.noSuch"))));
  }

  private void decide(Context context, Deed deed, Predicate<String> decision) {
    String name = field(context, "name");
    office.act(context, deed, name, "", () -> decision.test(name));
    redirect(context, PATH);
  }
}
