package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
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
import dev.backstory.config.OwnerSettings;
import dev.backstory.config.OwnerSettings.Change;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the first account is made: on the machine itself, by whoever has read the code on its
 * console. Once there is an account it leads to the sign-in.
 */
final class SetupPages {
  static final String PATH = "/setup";
  private static final String NEXT = "admin/feeds/add";

  private final Office office;
  private final AccountStore accounts;
  private final SignIn signIn;
  private final @Nullable SetupCode code;
  private final InstantSource clock;

  /**
   * @param code null where no account is to be made so
   */
  SetupPages(Office office, SignIn signIn, @Nullable SetupCode code, InstantSource clock) {
    this.office = office;
    this.accounts = office.accounts();
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
      show(context, AdminFrame.of(context, words("admin.setup.title")), known);
    }
  }

  private static void show(Context context, AdminFrame frame, String code) {
    AdminRenderer.send(
        context,
        "setup.jte",
        frame,
        Map.of(
            "code",
            code,
            "name",
            field(context, "name"),
            "online",
            context.formParam("online") != null,
            "typed",
            wanted(context)));
  }

  /** What was chosen of settings, by key. */
  private static Map<String, String> wanted(Context context) {
    Map<String, String> wanted = new TreeMap<>();
    for (String key : List.of("fetch.contact", "model.url", "model.name", OwnerSettings.SECRET)) {
      wanted.put(key, field(context, key).strip());
    }
    if (context.formParam("online") != null) {
      wanted.put("online.enabled", "true");
    }
    return wanted;
  }

  /** Only what was typed: what is set already stays. */
  private List<Change> changes(Context context) {
    Map<String, String> wanted = wanted(context);
    wanted.values().removeIf(String::isEmpty);
    return office.settings().changes(wanted);
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
          .result(words("admin.setup.elsewhere") + "\n./backstory account add NAME --role owner\n");
      return false;
    }
    return true;
  }

  private void make(Context context) {
    if (!isOpenTo(context)) {
      return;
    }
    AdminFrame frame = AdminFrame.of(context, words("admin.setup.title"));
    SetupCode known = Objects.requireNonNull(code);
    String typed = field(context, "code");
    Duration wait = known.wait(client(context));
    if (wait.isPositive()) {
      show(slowDown(context, wait), frame.complaining(waitWords(wait)), "");
    } else if (!known.matches(typed, client(context))) {
      show(unprocessed(context), frame.complaining(words("admin.setup.wrongCode")), "");
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
    List<Change> changes = changes(context);
    if (objection.isEmpty()) {
      objection = office.settings().objection(changes);
    }
    if (objection.isPresent()) {
      show(unprocessed(context), frame.complaining(objection.get()), typed);
      return;
    }
    if (accounts.addFirst(name, Passwords.digest(password), clock.instant())
        && signIn.enter(name, password, client(context)) instanceof SignedIn in) {
      Visitor.begin(context, in.token(), SignIn.LIFE);
      welcome(context, name, changes);
    } else {
      redirect(context, Guard.SIGN_IN.substring(1));
    }
  }

  private void welcome(Context context, String name, List<Change> changes) {
    if (changes.isEmpty()) {
      redirect(context, NEXT);
      return;
    }
    changes.forEach(
        it ->
            office
                .trail()
                .record(
                    new Act(name, Deed.SETTING_CHANGED, it.setting().key(), it.words()),
                    office.now(),
                    () -> {
                      office.settings().make(it, name, office.now());
                      return true;
                    }));
    SettingPages.startOver(context, office, NEXT);
  }
}
