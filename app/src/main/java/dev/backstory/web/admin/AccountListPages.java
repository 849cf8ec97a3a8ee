package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;
import static dev.backstory.web.admin.AccountPages.unprocessed;

import dev.backstory.access.AccountName;
import dev.backstory.access.Passwords;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of all who may sign in. One's own password is changed elsewhere. */
final class AccountListPages {
  private static final String PATH = "admin/accounts";

  private final Office office;
  private final AccountStore accounts;

  AccountListPages(Office office) {
    this.office = office;
    this.accounts = office.accounts();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/accounts", Right.OWNER, this::show),
        Route.post("/admin/accounts/add", Right.OWNER, Body.FORM, this::add),
        Route.post("/admin/accounts/role", Right.OWNER, Body.FORM, this::role),
        Route.post("/admin/accounts/password", Right.OWNER, Body.FORM, this::password),
        Route.post("/admin/accounts/sign-out", Right.OWNER, Body.FORM, this::signOut),
        Route.post("/admin/accounts/remove", Right.OWNER, Body.FORM, this::remove));
  }

  private void show(Context context) {
    AdminFrame frame = frame(context);
    show(
        context,
        switch (Objects.requireNonNullElse(context.queryParam("done"), "")) {
          case "yes" -> frame.saying(words("admin.accounts.done"));
          case "no" -> frame.complaining(words("admin.accounts.notDone"));
          default -> frame;
        });
  }

  private static AdminFrame frame(Context context) {
    return AdminFrame.of(context, words("admin.accounts.title"));
  }

  private void show(Context context, AdminFrame frame) {
    AdminRenderer.send(
        context,
        "accounts.jte",
        frame,
        Map.of(
            "accounts", accounts.list(), "roles", List.of(Role.values()), "name", name(context)));
  }

  private static String name(Context context) {
    return field(context, "name").strip();
  }

  private void add(Context context) {
    String name = name(context);
    Optional<Role> role = chosen(context);
    Optional<String> objection =
        AccountName.isOne(name) ? objection(context, name) : Optional.of(AccountName.RULE);
    if (objection.isPresent() || role.isEmpty()) {
      show(
          unprocessed(context),
          frame(context).complaining(objection.orElse(words("admin.accounts.noRole"))));
      return;
    }
    String digest = Passwords.digest(field(context, "password"));
    boolean added =
        office.act(
            context,
            Deed.ACCOUNT_ADDED,
            name,
            word(role.get()),
            () -> accounts.add(name, role.get(), digest, office.now()));
    if (added) {
      done(context, true);
    } else {
      show(unprocessed(context), frame(context).complaining(words("admin.accounts.nameTaken")));
    }
  }

  private static Optional<String> objection(Context context, String name) {
    return AccountPages.objection(field(context, "password"), field(context, "again"), name);
  }

  private static Optional<Role> chosen(Context context) {
    String typed = field(context, "role");
    return Stream.of(Role.values()).filter(role -> word(role).equals(typed)).findFirst();
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private void role(Context context) {
    String name = name(context);
    done(
        context,
        chosen(context)
            .filter(
                role ->
                    office.act(
                        context,
                        Deed.ACCOUNT_ROLE_CHANGED,
                        name,
                        word(role),
                        () -> accounts.role(name, role)))
            .isPresent());
  }

  private void password(Context context) {
    String name = name(context);
    Optional<Account> account = accounts.find(name).map(it -> it.account());
    Optional<String> objection = account.flatMap(it -> objection(context, it.name()));
    if (objection.isPresent()) {
      show(unprocessed(context), frame(context).complaining(objection.get()));
      return;
    }
    String digest = account.isEmpty() ? "" : Passwords.digest(field(context, "password"));
    done(
        context,
        account.isPresent()
            && office.act(
                context,
                Deed.ACCOUNT_PASSWORD_CHANGED,
                name,
                "",
                () -> accounts.password(name, digest, office.now())));
  }

  private void signOut(Context context) {
    String name = name(context);
    done(
        context,
        office.act(
            context,
            Deed.ACCOUNT_SIGNED_OUT,
            name,
            "",
            () -> {
              boolean there = accounts.find(name).isPresent();
              accounts.endAll(name);
              return there;
            }));
  }

  private void remove(Context context) {
    String name = name(context);
    done(
        context,
        office.act(
            context, Deed.ACCOUNT_REMOVED, name, "", () -> accounts.removeUnlessLastOwner(name)));
  }

  private static void done(Context context, boolean done) {
    redirect(context, PATH + (done ? "?done=yes" : "?done=no"));
  }
}
