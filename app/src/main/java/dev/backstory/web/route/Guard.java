package dev.backstory.web.route;

import static dev.backstory.site.words.Words.words;

import dev.backstory.access.ApiTokens;
import dev.backstory.access.Secrets;
import dev.backstory.access.SignIn;
import dev.backstory.port.admin.AccountStore.Account;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its route, or says why not. */
public final class Guard {
  /** Where people sign in. */
  public static final String SIGN_IN = "/sign-in";

  private static final String BEARER = "Bearer ";

  private final @Nullable SignIn sessions;
  private final @Nullable ApiTokens tokens;
  private final boolean closed;

  /**
   * @param sessions null where nobody can sign in
   * @param tokens null where no program can
   * @param closed whether only those may read who do
   */
  public Guard(@Nullable SignIn sessions, @Nullable ApiTokens tokens, boolean closed) {
    if (closed && sessions == null) {
      throw new IllegalArgumentException("where nobody can sign in nothing can be closed");
    }
    this.sessions = sessions;
    this.tokens = tokens;
    this.closed = closed;
  }

  /** The route's handler behind its guard. */
  public Handler before(Route route) {
    if (route.isForPrograms() && route.right() != Right.EVERYBODY) {
      return context -> {
        if (letsProgram(context, route)) {
          route.handler().handle(context);
        }
      };
    }
    if (isFree(route)) {
      return route.handler();
    }
    return context -> {
      if (lets(context, route)) {
        route.handler().handle(context);
      }
    };
  }

  /** Whether nobody has to be known, so that no cookie is looked at. */
  private boolean isFree(Route route) {
    return switch (route.right()) {
      case EVERYBODY -> true;
      case READING -> !closed;
      case VISITOR, READER, EDITOR, OWNER -> false;
    };
  }

  private boolean lets(Context context, Route route) {
    Visitor visitor = visitor(context);
    visitor.put(context);
    keepOutOfCaches(context, route);
    Account account = visitor.account();
    if (account == null && route.right() != Right.VISITOR) {
      context.redirect(root(context.path()) + SIGN_IN.substring(1), HttpStatus.SEE_OTHER);
      return false;
    }
    if (account != null && !route.right().isOf(account)) {
      refuse(context, words("admin.refused.right"));
      return false;
    }
    if (route.body().needsToken() && !isOwnForm(context, visitor)) {
      refuse(context, words("admin.refused.outOfDate"));
      return false;
    }
    return true;
  }

  /** A token that is none is refused even where nobody needs one. */
  private boolean letsProgram(Context context, Route route) {
    String sent = context.header("Authorization");
    boolean free = isFree(route);
    if (!free) {
      context.header("Cache-Control", "private, no-cache");
      context.header("Vary", "Authorization, Cookie, Accept-Encoding");
    }
    if (sent == null && free) {
      return true;
    }
    Optional<Account> account = sent == null ? session(context) : holder(sent);
    if (account.isEmpty()) {
      String fault = sent == null ? "" : " error=\"invalid_token\"";
      context.header("WWW-Authenticate", "Bearer" + fault);
      String why = sent == null ? "This needs a token." : "This token is none, or none any more.";
      Problem.of(HttpStatus.UNAUTHORIZED.getCode(), why).send(context);
      return false;
    }
    if (!route.right().isOf(account.get())) {
      Problem.of(HttpStatus.FORBIDDEN.getCode(), "This token may not do this.").send(context);
      return false;
    }
    return true;
  }

  private Optional<Account> session(Context context) {
    return Optional.ofNullable(sessions == null ? null : visitor(context).account());
  }

  /** Whose token a header has (RFC 6750). */
  private Optional<Account> holder(String sent) {
    boolean bearer = sent.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer && tokens != null
        ? tokens.holder(sent.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static void refuse(Context context, String why) {
    context.status(HttpStatus.FORBIDDEN).contentType("text/plain;charset=utf-8").result(why + "\n");
  }

  /** Pages of the site are kept by the browser alone that may read them, all others by nobody. */
  private static void keepOutOfCaches(Context context, Route route) {
    boolean page = route.right() == Right.READING;
    context.header("Cache-Control", page ? "private, no-cache" : "no-store");
    if (page) {
      context.header("Vary", "Cookie, Accept-Encoding");
    } else {
      context.header("Referrer-Policy", "same-origin").header("X-Robots-Tag", "noindex");
    }
  }

  private Visitor visitor(Context context) {
    String session = Visitor.token(context, Visitor.SESSION);
    if (session != null) {
      Optional<Account> account = Objects.requireNonNull(sessions).signedIn(session);
      if (account.isPresent()) {
        return new Visitor(account.get(), session);
      }
    }
    return new Visitor(null, Visitor.token(context, Visitor.VISIT));
  }

  private static boolean isOwnForm(Context context, Visitor visitor) {
    String token = visitor.token();
    String sent = context.formParam(Visitor.FIELD);
    return token != null && sent != null && Secrets.same(Secrets.formToken(token), sent);
  }

  /** The way from a path to the root, wherever a proxy has that. */
  public static String root(String path) {
    return "../".repeat((int) path.chars().skip(1).filter(c -> c == '/').count());
  }
}
