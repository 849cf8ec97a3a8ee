package dev.backstory.web.admin;

import static dev.backstory.web.admin.AccountPages.client;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;
import static dev.backstory.web.admin.AccountPages.slowDown;
import static dev.backstory.web.admin.AccountPages.unprocessed;
import static dev.backstory.web.admin.AccountPages.waitWords;

import dev.backstory.access.AccountName;
import dev.backstory.access.Passwords;
import dev.backstory.access.SetupCode;
import dev.backstory.access.SignIn;
import dev.backstory.access.SignIn.SignedIn;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.web.route.Caller;
import dev.backstory.web.route.Guard;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the first account is made: on the machine itself, by whoever has read the code on its
 * console. Once there is an account it leads to the sign-in.
 */
final class SetupPages {
  static final String PATH = "/setup";

  private final AccountStore accounts;
  private final SignIn signIn;
  private final @Nullable SetupCode code;
  private final InstantSource clock;

  /**
   * @param code null where no account is to be made so
   */
  SetupPages(AccountStore accounts, SignIn signIn, @Nullable SetupCode code, InstantSource clock) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.code = code;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Right.VISITOR, this::show),
        Route.post(PATH, Right.VISITOR, Body.FORM, this::make));
  }

  private void show(Context context) {
    if (isOpenTo(context)) {
      String known = Objects.requireNonNullElse(context.queryParam("code"), "");
      show(context, AdminFrame.of(context, "Set up Backstory"), known);
    }
  }

  private static void show(Context context, AdminFrame frame, String code) {
    AdminRenderer.send(
        context, "setup.jte", frame, Map.of("code", code, "name", field(context, "name")));
  }

  /** Otherwise it says so. */
  private boolean isOpenTo(Context context) {
    if (code == null || !accounts.list().isEmpty()) {
      redirect(context, Guard.SIGN_IN.substring(1));
      return false;
    }
    Caller caller = Objects.requireNonNull(context.attribute(Caller.OF_REQUEST));
    if (!caller.ownMachine()) {
      context
          .status(HttpStatus.FORBIDDEN)
          .contentType("text/plain;charset=utf-8")
          .result(
              """
              The first account is made on the machine itself: open the address there, or run
              ./backstory account add NAME --role owner
              """);
      return false;
    }
    return true;
  }

  private void make(Context context) {
    if (!isOpenTo(context)) {
      return;
    }
    AdminFrame frame = AdminFrame.of(context, "Set up Backstory");
    SetupCode known = Objects.requireNonNull(code);
    String typed = field(context, "code");
    Duration wait = known.wait(client(context));
    if (wait.isPositive()) {
      show(slowDown(context, wait), frame.complaining(waitWords(wait)), "");
    } else if (!known.matches(typed, client(context))) {
      show(
          unprocessed(context),
          frame.complaining("This is not the code that the server printed when it started."),
          "");
    } else {
      makeAccount(context, frame, typed);
    }
  }

  private void makeAccount(Context context, AdminFrame frame, String typed) {
    String name = field(context, "name").strip();
    String password = field(context, "password");
    Optional<String> objection =
        AccountName.isOne(name)
            ? AccountPages.objection(password, field(context, "again"), name)
            : Optional.of(AccountName.RULE);
    if (objection.isPresent()) {
      show(unprocessed(context), frame.complaining(objection.get()), typed);
      return;
    }
    if (accounts.addFirst(name, Passwords.digest(password), clock.instant())
        && signIn.enter(name, password, client(context)) instanceof SignedIn in) {
      Visitor.begin(context, in.token(), SignIn.LIFE);
      redirect(context, "admin/feeds/add");
    } else {
      redirect(context, Guard.SIGN_IN.substring(1));
    }
  }
}
