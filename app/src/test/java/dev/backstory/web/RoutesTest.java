package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to ask the server something, asked by everybody. */
@Timeout(60)
class RoutesTest {
  private static final String TABLE =
      """
      GET /account READER
      GET /admin EDITOR
      GET /admin.css EVERYBODY
      GET /admin/accounts OWNER
      GET /admin/articles OWNER
      GET /admin/digests OWNER
      GET /admin/feed EDITOR
      GET /admin/feeds EDITOR
      GET /admin/feeds/add OWNER
      GET /admin/knowledge EDITOR
      GET /admin/model OWNER
      GET /admin/rejections EDITOR
      GET /admin/removals OWNER
      GET /admin/reports EDITOR
      GET /admin/settings OWNER
      GET /admin/storage OWNER
      GET /admin/stories EDITOR
      GET /admin/story EDITOR
      GET /admin/topic EDITOR
      GET /admin/topics EDITOR
      GET /admin/trail OWNER
      GET /admin/versions EDITOR
      GET /admin/webhooks OWNER
      GET /api READING
      GET /api/* READING
      GET /api/v1/articles/{id} READING
      GET /api/v1/ask READING
      GET /api/v1/events READING
      GET /api/v1/journalists READING
      GET /api/v1/journalists/{id} READING
      GET /api/v1/openapi.json EVERYBODY
      GET /api/v1/outlets READING
      GET /api/v1/outlets/{id} READING
      GET /api/v1/quotations READING
      GET /api/v1/reports EDITOR
      GET /api/v1/search READING
      GET /api/v1/stories READING
      GET /api/v1/stories/{id} READING
      GET /api/v1/stories/{id}/claims READING
      GET /api/v1/stories/{id}/facts READING
      GET /api/v1/stories/{id}/quotations READING
      GET /api/v1/topics READING
      GET /api/v1/topics/{id} READING
      GET /api/v1/trail OWNER
      HEAD /api READING
      HEAD /api/* READING
      HEAD /api/v1/articles/{id} READING
      HEAD /api/v1/ask READING
      HEAD /api/v1/events READING
      HEAD /api/v1/journalists READING
      HEAD /api/v1/journalists/{id} READING
      HEAD /api/v1/openapi.json EVERYBODY
      HEAD /api/v1/outlets READING
      HEAD /api/v1/outlets/{id} READING
      HEAD /api/v1/quotations READING
      HEAD /api/v1/reports EDITOR
      HEAD /api/v1/search READING
      HEAD /api/v1/stories READING
      HEAD /api/v1/stories/{id} READING
      HEAD /api/v1/stories/{id}/claims READING
      HEAD /api/v1/stories/{id}/facts READING
      HEAD /api/v1/stories/{id}/quotations READING
      HEAD /api/v1/topics READING
      HEAD /api/v1/topics/{id} READING
      HEAD /api/v1/trail OWNER
      GET /ask READING
      GET /assets/* EVERYBODY
      GET /digest READING
      GET /digest/confirm EVERYBODY
      GET /digest/end EVERYBODY
      GET /healthz EVERYBODY
      GET /htmx.js EVERYBODY
      GET /metrics EVERYBODY
      GET /readyz EVERYBODY
      GET /report READING
      GET /search READING
      GET /search.xml READING
      GET /setup VISITOR
      GET /sign-in VISITOR
      GET /suggest READING
      GET /* READING
      HEAD /* READING
      POST /account/password READER
      POST /account/sign-out-everywhere READER
      POST /admin/accounts/add OWNER
      POST /admin/accounts/password OWNER
      POST /admin/accounts/remove OWNER
      POST /admin/accounts/role OWNER
      POST /admin/accounts/sign-out OWNER
      POST /admin/articles/put-back OWNER
      POST /admin/articles/take-down OWNER
      POST /admin/digests/remove OWNER
      POST /admin/feeds/address OWNER
      POST /admin/feeds/edit EDITOR
      POST /admin/feeds/import OWNER
      POST /admin/feeds/lists OWNER
      POST /admin/feeds/pause EDITOR
      POST /admin/feeds/remove OWNER
      POST /admin/feeds/resume EDITOR
      POST /admin/feeds/secret OWNER
      POST /admin/feeds/test EDITOR
      POST /admin/removals/outlet OWNER
      POST /admin/removals/person OWNER
      POST /admin/removals/put-back OWNER
      POST /admin/reports/close EDITOR
      POST /admin/reports/reopen EDITOR
      POST /admin/settings OWNER
      POST /admin/settings/start-over OWNER
      POST /admin/storage/backup OWNER
      POST /admin/stories/hide EDITOR
      POST /admin/stories/show EDITOR
      POST /admin/story/merge EDITOR
      POST /admin/story/split EDITOR
      POST /admin/story/undo EDITOR
      POST /admin/topics/apart EDITOR
      POST /admin/topics/name EDITOR
      POST /admin/topics/same EDITOR
      POST /admin/topics/undo EDITOR
      POST /admin/webhooks/add OWNER
      POST /admin/webhooks/on OWNER
      POST /admin/webhooks/remove OWNER
      POST /admin/webhooks/rotate OWNER
      POST /admin/webhooks/test OWNER
      POST /digest READING
      POST /digest/confirm EVERYBODY
      POST /digest/end EVERYBODY
      POST /mcp READING
      POST /report READING
      POST /setup VISITOR
      POST /sign-in VISITOR
      POST /sign-out READER
      """;

  @TempDir private static Path folder;
  private static GuardedServer open;
  private static GuardedServer closed;

  @BeforeAll
  static void start() throws Exception {
    open = GuardedServer.start(Files.createDirectory(folder.resolve("open")), "open");
    closed = GuardedServer.start(Files.createDirectory(folder.resolve("closed")), "closed");
  }

  @AfterAll
  static void stop() {
    open.close();
    closed.close();
  }

  @Test
  void thisIsTheWholeTable() {
    assertThat(open.server().table())
        .extracting(route -> route.method() + " " + route.path() + " " + route.right())
        .containsExactlyInAnyOrderElementsOf(TABLE.lines().toList());
    assertThat(open.server().registered())
        .as("nothing is answered besides")
        .containsExactlyInAnyOrderElementsOf(
            open.server().table().stream()
                .map(route -> route.method() + " " + route.path())
                .toList());
    assertThat(open.server().table())
        .as("forms that do something in somebody's name say whose they are")
        .filteredOn(Route::isPosted)
        .filteredOn(route -> route.body() == Body.ANONYMOUS)
        .extracting(Route::path)
        .containsExactly("/digest", "/digest/confirm", "/report");
    assertThat(open.server().table())
        .as("what anybody may send who has the address")
        .filteredOn(route -> route.body() == Body.LINK)
        .extracting(Route::path)
        .containsExactly("/digest/end");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoeverMayIsLetInAndNobodyElse(boolean readers) {
    GuardedServer guarded = readers ? closed : open;
    SoftAssertions all = new SoftAssertions();
    for (Route route : guarded.server().table()) {
      for (Asking asking : Asking.values()) {
        all.assertThat(outcome(guarded, route, asking))
            .as("%s %s by %s, closed: %s", route.method(), route.path(), asking, readers)
            .isEqualTo(asking.expected(route, readers));
      }
    }
    all.assertAll();
  }

  private enum Outcome {
    LET_IN,
    SENT_TO_SIGN_IN,
    TOLD_TO_SAY_WHO,
    REFUSED
  }

  private enum Asking {
    NOBODY,
    READER,
    EDITOR,
    OWNER;

    Outcome expected(Route route, boolean closed) {
      Outcome outcome = expected(route.right(), closed);
      return outcome == Outcome.SENT_TO_SIGN_IN && isOfApi(route)
          ? Outcome.TOLD_TO_SAY_WHO
          : outcome;
    }

    private Outcome expected(Right right, boolean closed) {
      Map<Right, Integer> least = new EnumMap<>(Right.class);
      least.put(Right.EVERYBODY, 0);
      least.put(Right.VISITOR, 0);
      least.put(Right.READING, closed ? 1 : 0);
      least.put(Right.READER, 1);
      least.put(Right.EDITOR, 2);
      least.put(Right.OWNER, 3);
      if (ordinal() >= least.get(right)) {
        return Outcome.LET_IN;
      }
      return this == NOBODY ? Outcome.SENT_TO_SIGN_IN : Outcome.REFUSED;
    }
  }

  private static Outcome outcome(GuardedServer guarded, Route route, Asking asking) {
    AskingClient client =
        asking == Asking.NOBODY ? guarded.visitor() : guarded.signedIn(Role.valueOf(asking.name()));
    String path = path(route);
    HttpResponse<?> answer =
        switch (route.method().toString()) {
          case "POST" -> post(client, asking == Asking.NOBODY ? "/sign-in" : "/account", route);
          case "HEAD" -> client.head(path);
          default -> client.open(path);
        };
    return outcome(answer, path, asking);
  }

  private static Outcome outcome(HttpResponse<?> answer, String path, Asking asking) {
    assertThat(answer.statusCode()).as(path).isLessThan(500).isNotIn(405, 411, 413, 415, 421);
    if (answer.statusCode() == 401) {
      return Outcome.TOLD_TO_SAY_WHO;
    }
    boolean away = answer.headers().firstValue("Location").orElse("").endsWith("sign-in");
    boolean leads = Set.of("/sign-out", "/account/sign-out-everywhere").contains(path);
    if (away && !path.equals("/setup") && !(leads && asking != Asking.NOBODY)) {
      return Outcome.SENT_TO_SIGN_IN;
    }
    return answer.statusCode() == 403 ? Outcome.REFUSED : Outcome.LET_IN;
  }

  private static HttpResponse<String> post(AskingClient client, String page, Route route) {
    if (route.body() == Body.MESSAGE) {
      return client.message(route.path(), "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
    }
    return route.body().hasFile()
        ? client.upload(page, route.path(), "<opml/>")
        : client.fill(page, route.path(), Map.of());
  }

  private static String path(Route route) {
    return switch (route.path()) {
      case "/*" -> "/index.html";
      case "/assets/*" -> "/assets/backstory.css";
      case "/api/*" -> "/api/v2";
      default -> route.path().replace("{id}", "st-3100");
    };
  }

  private static boolean isOfApi(Route route) {
    return route.path().startsWith("/api") || route.path().equals("/mcp");
  }

  /** For programs a token to read is as good as a reader's account, one to run as an owner's. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void programsAreLetInByTheirTokens(boolean readers) {
    GuardedServer guarded = readers ? closed : open;
    SoftAssertions all = new SoftAssertions();
    for (Scope scope : Scope.values()) {
      AskingClient client = guarded.program(scope);
      Asking like = scope == Scope.READ ? Asking.READER : Asking.OWNER;
      for (Route route : guarded.server().table()) {
        if (isOfApi(route)) {
          String path = path(route);
          HttpResponse<?> answer =
              route.isPosted()
                  ? post(client, path, route)
                  : route.method().equals(HandlerType.HEAD) ? client.head(path) : client.open(path);
          all.assertThat(outcome(answer, path, like))
              .as("%s %s by a token to %s, closed: %s", route.method(), path, scope, readers)
              .isEqualTo(like.expected(route, readers));
        }
      }
    }
    all.assertAll();
  }

  @Test
  void aTokenOpensNothingThatIsForPeople() {
    AskingClient client = closed.program(Scope.ADMIN);
    for (Route route : closed.server().table()) {
      if (route.right().compareTo(Right.READING) >= 0 && !route.isPosted() && !isOfApi(route)) {
        HttpResponse<?> answer =
            route.method().equals(HandlerType.HEAD)
                ? client.head(path(route))
                : client.get(path(route));
        assertThat(outcome(answer, path(route), Asking.NOBODY))
            .as(route.path())
            .isEqualTo(Outcome.SENT_TO_SIGN_IN);
      }
    }
  }

  @Test
  void whoeverHasNoTokenIsToldInTheWayOfPrograms() {
    HttpResponse<String> answer = closed.visitor().get("/api/v1/stories?limit=x");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"detail\":\"This needs a token.\"");
    HttpResponse<String> read = closed.program(Scope.READ).get("/api/v1/trail");
    assertThat(read.statusCode()).isEqualTo(403);
    assertThat(read.body()).contains("\"detail\":\"This token may not do this.\"");
    assertThat(closed.program(Scope.READ).get("/api/v1/stories").headers().firstValue("Vary"))
        .contains("Authorization, Cookie, Accept-Encoding");
  }

  /** What was removed, was never made or is of another kind is told apart from nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer backstory_0000000000000000000000000000000000000000000",
        "Bearer ",
        "Basic YWRhOnNlY3JldA==",
        "backstory_0000000000000000000000000000000000000000000",
        "Bearer '; DROP TABLE api_token; --"
      })
  void whatIsNoTokenIsRefusedEvenWhereNobodyNeedsOne(String sent) {
    AskingClient client = open.visitor();
    client.headers.put("Authorization", sent);
    HttpResponse<String> answer = client.get("/api/v1/stories");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).contains("\"status\":401").doesNotContain("api_token");
    assertThat(client.get("/search?q=bridge").statusCode()).isEqualTo(200);
  }

  @Test
  void noFormIsTakenWithoutItsTokenOrWithAnothers() {
    AskingClient owner = open.signedIn(Role.OWNER);
    String others = open.signedIn(Role.OWNER).formToken("/account");
    for (Route route : open.server().table()) {
      if (!isForm(route) || route.body() == Body.ANONYMOUS) {
        continue;
      }
      for (Map<String, String> fields :
          List.of(Map.<String, String>of(), Map.of("form", ""), Map.of("form", others))) {
        HttpResponse<String> answer = send(owner, route, fields);
        assertThat(answer.statusCode()).as(route.path()).isEqualTo(403);
        assertThat(answer.body()).as(route.path()).startsWith("This form is out of date.");
      }
    }
  }

  @Test
  void noFormIsTakenFromAnotherSiteEvenWithItsToken() {
    AskingClient owner = open.signedIn(Role.OWNER);
    Map<String, String> fields = Map.of("form", owner.formToken("/account"));
    owner.headers.put("Sec-Fetch-Site", "cross-site");
    for (Route route : open.server().table()) {
      if (isForm(route)) {
        assertThat(send(owner, route, fields).body())
            .as(route.path())
            .isEqualTo("Forms are taken from this site's own pages only.\n");
      }
    }
  }

  private static boolean isForm(Route route) {
    return route.isPosted() && route.body() != Body.MESSAGE && route.body() != Body.LINK;
  }

  private static HttpResponse<String> send(
      AskingClient client, Route route, Map<String, String> fields) {
    String form = fields.getOrDefault("form", "");
    return route.body().hasFile()
        ? client.multipart(
            route.path(),
            "--cut\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n"
                + form
                + "\r\n--cut--\r\n")
        : client.post(route.path(), fields);
  }
}
