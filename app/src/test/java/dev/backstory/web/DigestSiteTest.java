package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.mail.Letter;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.AuditTrail.Done;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a reader comes to get news by mail, and ends it. */
@Timeout(60)
class DigestSiteTest {
  private static final String ADA = "ada@reader.example";

  @TempDir Path folder;
  private GuardedServer guarded;

  private AskingClient start(String reading, String... proxies) throws IOException {
    guarded = GuardedServer.start(folder, reading, proxies);
    return guarded.visitor();
  }

  @AfterEach
  void stop() {
    guarded.close();
  }

  private static Map<String, String> wish(String address) {
    return Map.of("address", address, "q", "bridge");
  }

  private String token() throws InterruptedException {
    Letter letter = guarded.posted.all.poll(30, TimeUnit.SECONDS);
    return letter.text().split("token=", 2)[1].split("\\s", 2)[0];
  }

  private static String title(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("h1").text();
  }

  @Test
  void aReaderAsksConfirmsAndEndsIt() throws Exception {
    AskingClient reader = start("open");
    assertThat(reader.get("/digest?q=%22%3E%3Cscript%3Ex").body())
        .contains("value=\"&#34;>&lt;script>x\"")
        .doesNotContain("<script>x");
    assertThat(reader.get("/search?q=bridge").body()).contains("href=\"digest?q=bridge\"");
    HttpResponse<String> asked = reader.post("/digest", wish(ADA));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("Look into your mail").doesNotContain(ADA);
    String token = token();
    String link = "/digest/confirm?token=" + token;

    for (int i = 0; i < 2; i++) { // mail programs open links, too
      HttpResponse<String> confirm = reader.get(link);
      assertThat(title(confirm)).isEqualTo("Get this mail?");
      assertThat(confirm.body()).contains("the search “bridge”").doesNotContain(ADA);
      assertThat(confirm.headers().firstValue("Cache-Control")).contains("no-store");
    }
    assertThat(guarded.digests.confirmed()).isEmpty();
    Map<String, String> button = Map.of("token", token);
    assertThat(title(reader.post("/digest/confirm", button))).isEqualTo("You get this mail");
    assertThat(reader.post("/digest/confirm", button).statusCode()).isEqualTo(404);
    assertThat(reader.get(link).statusCode()).isEqualTo(404);
    assertThat(guarded.digests.confirmed()).hasSize(1);
    reader.post("/digest", wish(ADA));
    assertThat(guarded.posted.all).as("nobody is told that it is known").isEmpty();

    assertThat(title(reader.get("/digest/end?token=" + token))).isEqualTo("End this mail?");
    assertThat(guarded.digests.confirmed()).hasSize(1);
    assertThat(title(reader.post("/digest/end", button))).isEqualTo("This mail comes no more");
    assertThat(guarded.digests.confirmed()).isEmpty();
    assertThat(title(reader.get("/digest/end?token=" + token)))
        .isEqualTo("This mail comes no more");
  }

  /** A mail program posts to the link by itself, from nowhere (RFC 8058). */
  @Test
  void aMailProgramEndsItOnAClosedSiteWhereOnlyReadersMayAsk() throws Exception {
    AskingClient stranger = start("closed");
    assertThat(stranger.get("/digest").statusCode()).isEqualTo(303);
    assertThat(stranger.post("/digest", wish(ADA)).statusCode()).isEqualTo(303);
    assertThat(guarded.posted.all).isEmpty();
    guarded.signedIn(Role.READER).post("/digest", wish(ADA));
    String token = token();
    stranger.post("/digest/confirm", Map.of("token", token));
    assertThat(guarded.digests.confirmed()).hasSize(1);
    stranger.headers.remove("Sec-Fetch-Site");
    stranger.headers.put("Origin", "https://mail.example");
    assertThat(stranger.post("/digest/confirm", Map.of("token", token)).statusCode())
        .isEqualTo(403);
    HttpResponse<String> ended =
        stranger.post("/digest/end?token=" + token, Map.of("List-Unsubscribe", "One-Click"));
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(guarded.digests.confirmed()).isEmpty();
  }

  @Test
  void whatIsNoAddressOrNoSearchIsSaidToBe() throws Exception {
    AskingClient reader = start("open");
    HttpResponse<String> none = reader.post("/digest", wish("ada"));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("That is no mail address.", "value=\"bridge\"");
    assertThat(reader.post("/digest", Map.of("address", ADA, "section", "Nowhere")).body())
        .contains("There is no such section.");
    assertThat(reader.post("/digest", Map.of("address", ADA, "q", "from:x")).statusCode())
        .isEqualTo(400);
    assertThat(guarded.posted.all).isEmpty();
  }

  @Test
  void oneClientAsksSoOftenOnly() throws Exception {
    AskingClient reader = start("open", "127.0.0.1");
    reader.headers.put("X-Forwarded-For", "203.0.113.9");
    int last = 0;
    for (int i = 0; i <= Limits.USUAL.reports(); i++) {
      assertThat(last).isNotEqualTo(429);
      last = reader.post("/digest", wish("r" + i + "@reader.example")).statusCode();
    }
    assertThat(last).isEqualTo(429);
    reader.headers.put("X-Forwarded-For", "203.0.113.10");
    assertThat(reader.post("/digest", wish(ADA)).statusCode()).isEqualTo(200);
  }

  @Test
  void anOwnerSeesAndRemovesWhoGetsIt() throws Exception {
    AskingClient reader = start("open");
    reader.post("/digest", wish(ADA));
    reader.post("/digest/confirm", Map.of("token", token()));
    AskingClient owner = guarded.signedIn(Role.OWNER);
    String page = owner.get("/admin/digests").body();
    assertThat(Jsoup.parse(page).select("main").text())
        .contains("1 reader gets it.", ADA, "the search “bridge”");
    String id = Jsoup.parse(page).select("input[name=id]").attr("value");
    owner.fill("/admin", "/admin/digests/remove", Map.of("id", "x"));
    owner.fill("/admin", "/admin/digests/remove", Map.of("id", id));
    assertThat(guarded.digests.confirmed()).isEmpty();
    assertThat(guarded.trail.latest(9))
        .extracting(Done::act)
        .containsExactly(new Act("owner", Deed.SUBSCRIBER_REMOVED, id, ""));
  }
}
