package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;

import dev.backstory.access.Passwords;
import dev.backstory.access.SignIn;
import dev.backstory.access.SignIn.SignedIn;
import dev.backstory.access.SignIn.TooMany;
import dev.backstory.access.SignIn.Wrong;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.site.SitePaths;
import dev.backstory.web.route.Caller;
import dev.backstory.web.route.Guard;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where people sign in and out, and change their passwords. */
final class AccountPages {
  private static final String WRONG = words("admin.signIn.wrong");

  private final AccountStore accounts;
  private final SignIn signIn;
  private final InstantSource clock;

  AccountPages(AccountStore accounts, SignIn signIn, InstantSource clock) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.get(Guard.SIGN_IN, Right.VISITOR, this::show),
        Route.post(Guard.SIGN_IN, Right.VISITOR, Body.FORM, this::enter),
        Route.post("/sign-out", Right.READER, Body.FORM, this::leave),
        Route.get("/account", Right.READER, this::showAccount),
        Route.post("/account/password", Right.READER, Body.FORM, this::changePassword),
        Route.post("/account/sign-out-everywhere", Right.READER, Body.FORM, this::leaveAll));
  }

  private void show(Context context) {
    showSignIn(context, AdminFrame.of(context, words("admin.signIn.title")));
  }

  private void showSignIn(Context context, AdminFrame frame) {
    boolean none = accounts.list().isEmpty();
    AdminRenderer.send(
        context, "signIn.jte", frame, Map.of("name", field(context, "name"), "none", none));
  }

  private void enter(Context context) {
    AdminFrame frame = AdminFrame.of(context, words("admin.signIn.title"));
    switch (signIn.enter(field(context, "name"), field(context, "password"), client(context))) {
      case SignedIn in -> welcome(context, in);
      case Wrong _ -> showSignIn(unprocessed(context), frame.complaining(WRONG));
      case TooMany(Duration wait) ->
          showSignIn(slowDown(context, wait), frame.complaining(waitWords(wait)));
    }
  }

  /** A session that the browser had before ends, so that nothing is left of it. */
  private void welcome(Context context, SignedIn in) {
    leaveSession(context);
    Visitor.begin(context, in.token(), SignIn.LIFE);
    boolean reads = in.account().role() == Role.READER;
    redirect(context, reads ? SitePaths.INDEX : "admin");
  }

  private void leaveSession(Context context) {
    Visitor visitor = Visitor.of(context);
    if (visitor.account() != null && visitor.token() != null) {
      signIn.leave(visitor.token());
    }
  }

  private void leave(Context context) {
    leaveSession(context);
    Visitor.end(context);
    redirect(context, Guard.SIGN_IN.substring(1));
  }

  private void leaveAll(Context context) {
    accounts.endAll(Visitor.of(context).signedIn().name());
    Visitor.end(context);
    redirect(context, Guard.SIGN_IN.substring(1));
  }

  private void showAccount(Context context) {
    boolean changed = context.queryParam("changed") != null;
    AdminFrame frame = AdminFrame.of(context, words("admin.account.title"));
    showAccount(context, changed ? frame.saying(words("admin.account.changed")) : frame);
  }

  private static void showAccount(Context context, AdminFrame frame) {
    AdminRenderer.send(context, "account.jte", frame, Map.of());
  }

  private void changePassword(Context context) {
    Account account = Visitor.of(context).signedIn();
    AdminFrame frame = AdminFrame.of(context, words("admin.account.title"));
    String fresh = field(context, "new");
    Optional<String> objection = objection(fresh, field(context, "again"), account.name());
    if (objection.isPresent()) {
      showAccount(unprocessed(context), frame.complaining(objection.get()));
      return;
    }
    switch (signIn.confirm(account, field(context, "old"), client(context))) {
      case SignedIn _ -> change(context, account, fresh);
      case Wrong _ ->
          showAccount(
              unprocessed(context), frame.complaining(words("admin.account.wrongPassword")));
      case TooMany(Duration wait) ->
          showAccount(slowDown(context, wait), frame.complaining(waitWords(wait)));
    }
  }

  /** All sessions end, and one begins with the new password. */
  private void change(Context context, Account account, String password) {
    accounts.password(account.name(), Passwords.digest(password), clock.instant());
    if (signIn.enter(account.name(), password, client(context)) instanceof SignedIn in) {
      Visitor.begin(context, in.token(), SignIn.LIFE);
    }
    redirect(context, "account?changed=yes");
  }

  /** What is wrong with a new password that was typed twice. */
  static Optional<String> objection(String password, String again, String name) {
    return password.equals(again)
        ? Passwords.objection(password, name)
        : Optional.of(words("admin.password.differ"));
  }

  /** The form was read, and what it says will not do. */
  static Context unprocessed(Context context) {
    return context.status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  static Context slowDown(Context context, Duration wait) {
    return context
        .status(HttpStatus.TOO_MANY_REQUESTS)
        .header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
  }

  static String waitWords(Duration wait) {
    long minutes = wait.plusSeconds(59).toMinutes();
    return words("admin.signIn.tooMany", Math.max(1, minutes));
  }

  /** To a place of this server, seen from wherever its root is. */
  static void redirect(Context context, String place) {
    context.redirect(Guard.root(context.path()) + place, HttpStatus.SEE_OTHER);
  }

  static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  static InetAddress client(Context context) {
    Caller caller = Objects.requireNonNull(context.attribute(Caller.OF_REQUEST));
    return caller.client();
  }
}
