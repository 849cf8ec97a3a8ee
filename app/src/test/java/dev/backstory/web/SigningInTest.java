package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.AccountStore.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out over HTTP. */
@Timeout(60)
class SigningInTest {
  private static final Map<String, String> OWNER =
      Map.of("name", "Owner", "password", GuardedServer.PASSWORD);

  @TempDir Path folder;

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(" | ", answer.headers().allValues(name));
  }

  @Test
  void theOwnerComesInAndGoesOut() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open")) {
      AskingClient browser = guarded.visitor();
      HttpResponse<String> page = browser.get("/sign-in");
      assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
      assertThat(page.body()).doesNotContain("<script>", "style=", "no account yet");

      HttpResponse<String> in = browser.fill("/sign-in", "/sign-in", OWNER);

      assertThat(in.statusCode()).isEqualTo(303);
      assertThat(header(in, "Location")).isEqualTo("admin");
      assertThat(header(in, "Set-Cookie"))
          .containsPattern(
              "backstory-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600 ")
          .doesNotContain("Secure");
      assertThat(browser.get("/admin").body()).contains("Signed in as");
      String token = browser.cookies.get("backstory-session");

      assertThat(browser.fill("/account", "/sign-out", Map.of()).statusCode()).isEqualTo(303);

      assertThat(browser.cookies).doesNotContainKey("backstory-session");
      browser.cookies.put("backstory-session", token);
      assertThat(browser.get("/admin").statusCode())
          .as("it is over, whoever has it")
          .isEqualTo(303);
    }
  }

  @Test
  void whatIsWrongIsNotTold() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open")) {
      AskingClient browser = guarded.visitor();
      HttpResponse<String> name =
          browser.fill(
              "/sign-in",
              "/sign-in",
              Map.of("name", "\"><script>x</script>", "password", GuardedServer.PASSWORD));
      assertThat(name.statusCode()).isEqualTo(422);
      assertThat(name.body())
          .contains("The name or the password is wrong.")
          .doesNotContain("<script>x");
      assertThat(
              browser
                  .fill("/sign-in", "/sign-in", Map.of("name", "owner", "password", "guess"))
                  .body()
                  .replaceAll("value=\"[^\"]*\"", ""))
          .isEqualTo(name.body().replaceAll("value=\"[^\"]*\"", ""));
      for (int times = 0; times < 3; times++) {
        browser.fill("/sign-in", "/sign-in", Map.of("name", "owner", "password", "guess"));
      }
      HttpResponse<String> late = browser.fill("/sign-in", "/sign-in", OWNER);
      assertThat(late.statusCode()).isEqualTo(429);
      assertThat(header(late, "Retry-After")).isEqualTo("1");
    }
  }

  @Test
  void everySessionEndsAtOnceAndWithAnotherPassword() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open")) {
      AskingClient one = guarded.signedIn(Role.EDITOR);
      AskingClient other = guarded.signedIn(Role.EDITOR);
      assertThat(one.fill("/account", "/account/sign-out-everywhere", Map.of()).statusCode())
          .isEqualTo(303);
      assertThat(other.get("/admin").statusCode()).isEqualTo(303);

      AskingClient third = guarded.signedIn(Role.EDITOR);
      AskingClient fourth = guarded.signedIn(Role.EDITOR);
      Map<String, String> change = new HashMap<>();
      change.put("old", "guess");
      change.put("new", "another horse battery");
      change.put("again", "another horse batter");
      assertThat(third.fill("/account", "/account/password", change).body()).contains("differ");
      change.put("again", "another horse battery");
      assertThat(third.fill("/account", "/account/password", change).body())
          .contains("Your present password is another one.");
      change.put("old", GuardedServer.PASSWORD);
      assertThat(header(third.fill("/account", "/account/password", change), "Location"))
          .isEqualTo("../account?changed=yes");
      assertThat(third.get("/account").statusCode()).isEqualTo(200);
      assertThat(fourth.get("/account").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void aClosedSiteIsReadByThoseAloneWhoAreSignedIn() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "closed")) {
      AskingClient nobody = guarded.visitor();
      assertThat(nobody.get("/stories/calder-bridge-closed.html").body()).isEqualTo("Redirected");
      assertThat(header(nobody.get("/stories/x.json"), "Location")).isEqualTo("../sign-in");
      assertThat(nobody.cookies).as("a cookie comes with a form alone").isEmpty();

      AskingClient reader = guarded.visitor();
      HttpResponse<String> in =
          reader.fill(
              "/sign-in", "/sign-in", Map.of("name", "reader", "password", GuardedServer.PASSWORD));
      assertThat(header(in, "Location")).isEqualTo("index.html");
      HttpResponse<String> page = reader.get("/stories/calder-bridge-closed.html");
      assertThat(page.body()).contains("Calder Bridge");
      assertThat(header(page, "Cache-Control")).isEqualTo("private, no-cache");
      assertThat(header(page, "Vary")).contains("Cookie");
    }
  }

  @Test
  void anOpenSiteIsSentAsIfThereWereNoAccounts() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open")) {
      HttpResponse<String> nobody = guarded.visitor().get("/index.html");
      HttpResponse<String> owner = guarded.signedIn(Role.OWNER).get("/index.html");

      assertThat(owner.body()).isEqualTo(nobody.body());
      for (HttpResponse<String> answer : List.of(nobody, owner)) {
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
      }
    }
  }

  @Test
  void whoeverIsNoProxyIsNotBelieved() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open")) {
      AskingClient browser = guarded.visitor();
      browser.headers.put("X-Forwarded-Proto", "https");
      browser.headers.put("X-Forwarded-For", "192.0.2.1");
      assertThat(header(browser.get("/sign-in"), "Set-Cookie"))
          .contains("backstory-visit=")
          .doesNotContain("Secure");
    }
  }

  @Test
  void aNamedProxyIsBelieved() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open", "127.0.0.0/8")) {
      AskingClient browser = guarded.visitor();
      browser.headers.put("X-Forwarded-Proto", "https");
      browser.headers.put("X-Forwarded-For", "127.0.0.1, 192.0.2.1");
      assertThat(header(browser.get("/sign-in"), "Set-Cookie")).endsWith("; Secure");

      for (int times = 0; times < 5; times++) {
        browser.fill("/sign-in", "/sign-in", Map.of("name", "owner", "password", "guess"));
      }
      assertThat(browser.fill("/sign-in", "/sign-in", OWNER).statusCode()).isEqualTo(429);
      browser.headers.put("X-Forwarded-For", "127.0.0.1, 192.0.2.2");
      assertThat(browser.fill("/sign-in", "/sign-in", OWNER).statusCode())
          .as("another client")
          .isEqualTo(303);
    }
  }
}
