package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
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
      GET /admin/articles OWNER
      GET /admin/feed EDITOR
      GET /admin/feeds EDITOR
      GET /admin/feeds/add OWNER
      GET /admin/rejections EDITOR
      GET /admin/removals OWNER
      GET /admin/reports EDITOR
      GET /admin/stories EDITOR
      GET /admin/story EDITOR
      GET /admin/trail OWNER
      GET /ask READING
      GET /assets/* EVERYBODY
      GET /healthz EVERYBODY
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
      POST /admin/articles/put-back OWNER
      POST /admin/articles/take-down OWNER
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
      POST /admin/stories/hide EDITOR
      POST /admin/stories/show EDITOR
      POST /admin/story/merge EDITOR
      POST /admin/story/split EDITOR
      POST /admin/story/undo EDITOR
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
        .containsExactly("/report");
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
            .isEqualTo(asking.expected(route.right(), readers));
      }
    }
    all.assertAll();
  }

  private enum Outcome {
    LET_IN,
    SENT_TO_SIGN_IN,
    REFUSED
  }

  private enum Asking {
    NOBODY,
    READER,
    EDITOR,
    OWNER;

    Outcome expected(Right right, boolean closed) {
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
    HttpResponse<String> answer =
        switch (route.method().toString()) {
          case "POST" -> post(client, asking == Asking.NOBODY ? "/sign-in" : "/account", route);
          case "HEAD" -> client.head(path);
          default -> client.get(path);
        };
    assertThat(answer.statusCode()).as(path).isLessThan(500).isNotIn(405, 411, 413, 415, 421);
    boolean away = answer.headers().firstValue("Location").orElse("").endsWith("sign-in");
    boolean leads = Set.of("/sign-out", "/account/sign-out-everywhere").contains(path);
    if (away && !path.equals("/setup") && !(leads && asking != Asking.NOBODY)) {
      return Outcome.SENT_TO_SIGN_IN;
    }
    return answer.statusCode() == 403 ? Outcome.REFUSED : Outcome.LET_IN;
  }

  private static HttpResponse<String> post(AskingClient client, String page, Route route) {
    return route.body().hasFile()
        ? client.upload(page, route.path(), "<opml/>")
        : client.fill(page, route.path(), Map.of());
  }

  private static String path(Route route) {
    return switch (route.path()) {
      case "/*" -> "/index.html";
      case "/assets/*" -> "/assets/backstory.css";
      default -> route.path();
    };
  }

  @Test
  void noFormIsTakenWithoutItsTokenOrWithAnothers() {
    AskingClient owner = open.signedIn(Role.OWNER);
    String others = open.signedIn(Role.OWNER).formToken("/account");
    for (Route route : open.server().table()) {
      if (!route.isPosted() || route.body() == Body.ANONYMOUS) {
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
      if (route.isPosted()) {
        assertThat(send(owner, route, fields).body())
            .as(route.path())
            .isEqualTo("Forms are taken from this site's own pages only.\n");
      }
    }
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
