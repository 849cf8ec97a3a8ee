package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.Subscription;
import dev.backstory.port.admin.AccountStore.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to an owner with feeds, over HTTP. */
@Timeout(60)
class FirstStartTest {
  @TempDir Path folder;

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static Map<String, String> account(String code) {
    Map<String, String> fields = new HashMap<>();
    fields.put("code", code);
    fields.put("name", "Ada");
    fields.put("password", "correct horse battery");
    fields.put("again", "correct horse battery");
    return fields;
  }

  private static String code(GuardedServer first) {
    return first.site.setup().orElseThrow().replace("/setup?code=", "");
  }

  @Test
  void theCodeMakesOneAccountAndNoSecond() throws Exception {
    try (GuardedServer first = GuardedServer.first(folder)) {
      AskingClient browser = first.visitor();
      String page = first.site.setup().orElseThrow();
      String code = code(first);
      assertThat(browser.get(page).body()).contains("value=\"" + code + "\"");
      assertThat(browser.get("/sign-in").body()).contains("There is no account yet.");
      assertThat(browser.fill(page, "/setup", account("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA")).body())
          .contains("This is not the code");
      Map<String, String> easy = account(code);
      easy.put("password", "secret");
      easy.put("again", "secret");
      assertThat(browser.fill(page, "/setup", easy).body()).contains("at least 12 characters");
      assertThat(first.accounts.list()).isEmpty();

      HttpResponse<String> made =
          browser.fill(page, "/setup", account(code.toLowerCase(Locale.ROOT)));

      assertThat(location(made)).isEqualTo("admin/feeds/add");
      assertThat(first.accounts.list())
          .singleElement()
          .satisfies(it -> assertThat(it.role()).isEqualTo(Role.OWNER));
      assertThat(browser.get("/admin").body()).contains("There are no feeds yet");
      AskingClient other = first.visitor();
      assertThat(location(other.get(page))).isEqualTo("sign-in");
      assertThat(location(other.fill("/sign-in", "/setup", account(code)))).isEqualTo("sign-in");
      assertThat(first.accounts.list()).hasSize(1);
    }
  }

  @Test
  void whatIsChosenAtFirstIsKeptAndTakenUpAtOnce() throws Exception {
    try (GuardedServer first = GuardedServer.first(folder)) {
      AskingClient browser = first.visitor();
      String page = first.site.setup().orElseThrow();
      Map<String, String> fields = account(code(first));
      fields.put("online", "yes");
      fields.put("model.url", "http://m.example/v1");
      fields.put("model.name", "small");
      fields.put("model.key", "hush-hush");
      HttpResponse<String> unreachable = browser.fill(page, "/setup", fields);
      assertThat(unreachable.body())
          .contains("online.enabled requires fetch.contact", "http://m.example/v1")
          .doesNotContain("hush");
      assertThat(first.accounts.list()).as("nothing is done by halves").isEmpty();

      fields.put("fetch.contact", "ada@b.example");
      HttpResponse<String> made = browser.fill(page, "/setup", fields);

      assertThat(made.body()).contains("starts over", "admin/feeds/add").doesNotContain("hush");
      assertThat(first.startedOver).hasValue(1);
      assertThat(first.kept.all())
          .extracting(it -> it.key() + "=" + it.value() + " " + it.account())
          .containsExactly(
              "fetch.contact=ada@b.example Ada",
              "model.key=hush-hush Ada",
              "model.name=small Ada",
              "model.url=http://m.example/v1 Ada",
              "online.enabled=true Ada");
      assertThat(first.trail.latest(9)).hasSize(5);
      assertThat(browser.get("/admin/trail").body()).contains("(secret)").doesNotContain("hush");
    }
  }

  @Test
  void whoGuessesTheCodeWaits() throws Exception {
    try (GuardedServer first = GuardedServer.first(folder)) {
      AskingClient browser = first.visitor();
      for (int times = 0; times < 5; times++) {
        browser.fill("/setup", "/setup", account("guess " + times));
      }
      HttpResponse<String> late = browser.fill("/setup", "/setup", account(code(first)));
      assertThat(late.statusCode()).isEqualTo(429);
      assertThat(first.accounts.list()).isEmpty();
    }
  }

  @Test
  void onlyTheMachineItselfMayAskAndNoProxyOnIt() throws Exception {
    try (GuardedServer first = GuardedServer.first(folder)) {
      AskingClient browser = first.visitor();
      browser.headers.put("X-Forwarded-For", "192.0.2.1");
      assertThat(browser.get(first.site.setup().orElseThrow()).statusCode()).isEqualTo(403);
      assertThat(browser.fill("/sign-in", "/setup", account(code(first))).statusCode())
          .isEqualTo(403);
    }
    try (GuardedServer first =
        GuardedServer.first(Files.createDirectory(folder.resolve("b")), "127.0.0.1")) {
      assertThat(first.visitor().get(first.site.setup().orElseThrow()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void feedsComeFromListsAddressesAndFiles() throws Exception {
    try (GuardedServer guarded = GuardedServer.start(folder, "open")) {
      AskingClient owner = guarded.signedIn(Role.OWNER);
      String page = "/admin/feeds/add";
      assertThat(owner.get(page).body()).contains("value=\"Scotland\"", "By subject");

      HttpResponse<String> lists =
          owner.fill(page, "/admin/feeds/lists", Map.of("list", "Scotland"));
      assertThat(location(lists)).matches("\\.\\./\\.\\./admin\\?added=1\\d");
      assertThat(guarded.feeds.list()).extracting(Subscription::folder).containsOnly("Scotland");
      assertThat(owner.get("/admin?added=12&rejected=1").body())
          .contains("12 feeds were added. 1 line could not be used.");
      assertThat(owner.get("/admin?added=%3Cb%3E").body()).doesNotContain("added.", "<b>");
      assertThat(owner.fill(page, "/admin/feeds/lists", Map.of("list", "Atlantis")).statusCode())
          .isEqualTo(422);

      String address = "/admin/feeds/address";
      assertThat(owner.fill(page, address, Map.of("url", "https://a.example/none")).body())
          .contains("Nothing was added: &lt;b&gt;no&lt;/b&gt; feed.");
      assertThat(owner.fill(page, address, Map.of("url", "javascript:alert(1)")).body())
          .contains("This is no address");
      assertThat(owner.fill(page, address, Map.of("url", "https://a.example/page")).body())
          .contains("value=\"https://courier.example/feed\"");
      assertThat(location(owner.fill(page, address, Map.of("url", "https://a.example/feed"))))
          .endsWith("added=1");

      assertThat(
              location(
                  owner.upload(
                      page,
                      "/admin/feeds/import",
                      "<opml><body><outline xmlUrl='https://b.example/rss' text='&lt;i>B'/>"
                          + "<outline xmlUrl='ftp://c'/></body></opml>")))
          .endsWith("added=1&rejected=1");
      assertThat(owner.upload(page, "/admin/feeds/import", "no list").body())
          .contains("This is no list of feeds (OPML)");
      assertThat(owner.upload(page, "/admin/feeds/import", "x".repeat(1 << 20)).statusCode())
          .isEqualTo(413);
      assertThat(guarded.feeds.feeds())
          .extracting(Feed::url)
          .contains("https://a.example/feed", "https://b.example/rss");
    }
  }
}
