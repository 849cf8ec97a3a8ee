package dev.backstory.web.admin;

import dev.backstory.access.SignIn;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All pages behind the sign-in. */
public final class AdminSite {
  private static final String STYLE = text("admin.css");

  private final SignIn signIn;
  private final AccountPages account;

  public AdminSite(AccountStore accounts, InstantSource clock) {
    this.signIn = new SignIn(accounts, clock);
    this.account = new AccountPages(accounts, signIn, clock);
  }

  /** Who is signed in. */
  public SignIn sessions() {
    return signIn;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(account.routes());
    routes.add(Route.get("/admin.css", Right.EVERYBODY, AdminSite::style));
    routes.add(Route.get("/admin", Right.EDITOR, AdminSite::overview));
    return routes;
  }

  private static void style(Context context) {
    context.contentType("text/css;charset=utf-8").result(STYLE);
  }

  private static void overview(Context context) {
    AdminRenderer.send(context, "overview.jte", AdminFrame.of(context, "Administration"), Map.of());
  }

  private static String text(String name) {
    try (InputStream in = AdminSite.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
