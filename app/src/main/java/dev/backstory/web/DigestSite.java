package dev.backstory.web;

import static dev.backstory.site.words.Words.words;

import dev.backstory.digest.Digests;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.port.admin.DigestStore.Subscriber;
import dev.backstory.site.SiteFile;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.report.DigestForm;
import dev.backstory.web.route.Caller;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.sent.SentFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where readers ask for news by mail, and where such mails lead. To ask takes the right to read; a
 * mail's own links take nobody's.
 */
final class DigestSite {
  private static final int OK = 200;
  private static final int BAD = 400;
  private static final int GONE = 404;
  private static final int TOO_MANY = 429;
  private static final int LONGEST = 300;

  private final @Nullable Digests digests;
  private final Digests.Listener listener;
  private final SiteRenderer renderer;
  private final HourlyShare share;
  private final boolean sparesOwnMachine;

  /**
   * @param mail null where none is sent
   */
  DigestSite(@Nullable MailDesk mail, SiteRenderer renderer, Limits limits) {
    this.digests = mail == null ? null : mail.digests();
    this.listener = mail == null ? MailDesk.SILENT : mail.listener();
    this.renderer = renderer;
    this.share = new HourlyShare(limits.reports());
    this.sparesOwnMachine = limits.sparesOwnMachine();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/" + SitePaths.DIGEST, Right.READING, this::show),
        Route.post("/" + SitePaths.DIGEST, Right.READING, Body.ANONYMOUS, this::ask),
        Route.get("/" + SitePaths.DIGEST_CONFIRM, Right.EVERYBODY, this::showConfirm),
        Route.post("/" + SitePaths.DIGEST_CONFIRM, Right.EVERYBODY, Body.ANONYMOUS, this::confirm),
        Route.get("/" + SitePaths.DIGEST_END, Right.EVERYBODY, this::showEnd),
        Route.post("/" + SitePaths.DIGEST_END, Right.EVERYBODY, Body.LINK, this::end));
  }

  private void show(Context context) throws IOException {
    Digests now = digests;
    if (now == null) {
      nothing(context);
      return;
    }
    String section = text(context.queryParam("section"));
    String words = text(context.queryParam("q"));
    send(
        context,
        OK,
        renderer.served().digest(new DigestForm("", section, words, "", false), now.sections()));
  }

  private void ask(Context context) throws IOException {
    Digests now = digests;
    if (now == null) {
      nothing(context);
      return;
    }
    DigestForm form =
        new DigestForm(
            text(context.formParam("address")),
            text(context.formParam("section")),
            text(context.formParam("q")),
            "",
            false);
    Subject subject = subject(form);
    Optional<String> objection =
        Digests.isAddress(form.address())
            ? now.objection(subject)
            : Optional.of(words("digest.noAddress"));
    if (objection.isPresent()) {
      send(context, BAD, renderer.served().digest(form.saying(objection.get()), now.sections()));
      return;
    }
    boolean taken =
        mayAsk(context) && now.ask(form.address(), subject, Thread.ofVirtual()::start, listener);
    if (!taken) {
      context.header("Retry-After", String.valueOf(HourlyShare.HOUR.toSeconds()));
    }
    send(
        context,
        taken ? OK : TOO_MANY,
        renderer
            .served()
            .digest(
                taken ? form.thanking() : form.saying(words("digest.tooMany")), now.sections()));
  }

  private boolean mayAsk(Context context) {
    Caller caller = Objects.requireNonNull(context.attribute(Caller.OF_REQUEST));
    InetAddress client = caller.client();
    return sparesOwnMachine && client.isLoopbackAddress() || share.take(client);
  }

  private static Subject subject(DigestForm form) {
    if (!form.words().isEmpty()) {
      return new Subject(Kind.SEARCH, form.words());
    }
    return form.section().isEmpty()
        ? new Subject(Kind.ALL, "")
        : new Subject(Kind.SECTION, form.section());
  }

  /** Mail programs open links by themselves, so that opening one does nothing. */
  private void showConfirm(Context context) throws IOException {
    String token = text(context.queryParam("token"));
    Optional<Subscriber> asked = find(token).filter(it -> it.confirmedAt() == null);
    if (asked.isPresent()) {
      step(
          context,
          OK,
          SitePaths.DIGEST_CONFIRM,
          words("digest.confirm"),
          words("digest.confirm.what", Digests.words(asked.get().subject())),
          words("digest.confirm.yes"),
          token);
    } else {
      confirmed(context, false);
    }
  }

  private void confirm(Context context) throws IOException {
    confirmed(context, digests != null && digests.confirm(text(context.formParam("token"))));
  }

  private void confirmed(Context context, boolean done) throws IOException {
    step(
        context,
        done ? OK : GONE,
        SitePaths.DIGEST_CONFIRM,
        done ? words("digest.confirmed") : words("digest.notConfirmed"),
        done ? words("digest.confirmed.what") : words("digest.notConfirmed.why"),
        "",
        "");
  }

  private void showEnd(Context context) throws IOException {
    String token = text(context.queryParam("token"));
    Optional<Subscriber> there = find(token);
    if (there.isPresent()) {
      step(
          context,
          OK,
          SitePaths.DIGEST_END,
          words("digest.end"),
          words("digest.end.what", Digests.words(there.get().subject())),
          words("digest.end.yes"),
          token);
    } else {
      ended(context);
    }
  }

  /** By the button, or by what a mail program sends by itself (RFC 8058). */
  private void end(Context context) throws IOException {
    if (digests != null) {
      String linked = context.queryParam("token");
      digests.end(text(linked == null ? context.formParam("token") : linked));
    }
    ended(context);
  }

  private void ended(Context context) throws IOException {
    step(
        context,
        OK,
        SitePaths.DIGEST_END,
        words("digest.ended"),
        words("digest.ended.what"),
        "",
        "");
  }

  private Optional<Subscriber> find(String token) {
    return digests == null ? Optional.empty() : digests.find(token);
  }

  private void step(
      Context context,
      int status,
      String path,
      String title,
      String sentence,
      String button,
      String token)
      throws IOException {
    if (digests == null) {
      nothing(context);
    } else {
      context.header("Referrer-Policy", "same-origin"); // its address is a secret
      send(context, status, renderer.served().digestStep(path, title, sentence, button, token));
    }
  }

  private void nothing(Context context) throws IOException {
    send(context, GONE, renderer.notFound());
  }

  private static void send(Context context, int status, String html) throws IOException {
    context.status(status).header("X-Robots-Tag", "noindex").header("Cache-Control", "no-store");
    SentFile.of(SiteFile.html(html)).send(context);
  }

  private static String text(@Nullable String typed) {
    String plain = PlainCharacters.of(Objects.requireNonNullElse(typed, "")).strip();
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}
