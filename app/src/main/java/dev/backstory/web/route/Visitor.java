package dev.backstory.web.route;

import dev.backstory.access.Secrets;
import dev.backstory.port.admin.AccountStore.Account;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who has sent a request.
 *
 * @param account null while nobody is signed in
 * @param token of the session, or of a visit without one, which forms are tied to; null before
 *     there is one
 */
public record Visitor(@Nullable Account account, @Nullable String token) {
  /** The field of a form that says whose it is. */
  public static final String FIELD = "form";

  static final String SESSION = "backstory-session";
  static final String VISIT = "backstory-visit";

  private static final String OF_REQUEST = Visitor.class.getName();
  private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");

  /** Who has sent a request that the guard has let through and that needs a right. */
  public static Visitor of(Context context) {
    return Objects.requireNonNull(context.attribute(OF_REQUEST));
  }

  void put(Context context) {
    context.attribute(OF_REQUEST, this);
  }

  /** Whoever is signed in. */
  public Account signedIn() {
    return Objects.requireNonNull(account);
  }

  /** What a form of theirs has to send along; begins a visit where there is none. */
  public static String formToken(Context context) {
    Visitor visitor = of(context);
    String token = visitor.token;
    if (token == null) {
      token = Secrets.token();
      context.attribute(OF_REQUEST, new Visitor(null, token));
      set(context, VISIT, token, null);
    }
    return Secrets.formToken(token);
  }

  /** The token of a cookie, if it can be one. */
  static @Nullable String token(Context context, String name) {
    String token = context.cookie(name);
    return token != null && TOKEN.matcher(token).matches() ? token : null;
  }

  /** From now on the browser has this session. */
  public static void begin(Context context, String token, Duration life) {
    set(context, SESSION, token, life);
    set(context, VISIT, "", Duration.ZERO);
  }

  /** From now on the browser has none. */
  public static void end(Context context) {
    set(context, SESSION, "", Duration.ZERO);
  }

  /** Script never sees it, and no other site has it sent along with a form. */
  private static void set(Context context, String name, String value, @Nullable Duration life) {
    Caller caller = Objects.requireNonNull(context.attribute(Caller.OF_REQUEST));
    context
        .res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Lax"
                + (life == null ? "" : "; Max-Age=" + life.toSeconds())
                + (caller.secure() ? "; Secure" : ""));
  }
}
