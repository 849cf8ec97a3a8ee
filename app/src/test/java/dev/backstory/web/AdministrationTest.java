package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Limits;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.FeedEdits;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What editors and owners do in the browser, and what is written down of it. */
@Timeout(60)
class AdministrationTest {
  private static final String FEED = "https://courier.example/feed?a=1&b=\"><script>x</script>";
  private static final Map<String, String> OF_FEED = Map.of("url", FEED);
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

  @TempDir Path folder;
  private GuardedServer guarded;
  private AskingClient editor;
  private AskingClient owner;

  @BeforeEach
  void start() throws Exception {
    guarded = GuardedServer.start(folder, "open");
    editor = guarded.signedIn(Role.EDITOR);
    owner = guarded.signedIn(Role.OWNER);
  }

  @AfterEach
  void stop() {
    guarded.close();
  }

  private String text(AskingClient client, String path) {
    HttpResponse<String> page = client.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>x", "<b>bold", "<i>court", "<i>note");
    return Jsoup.parse(page.body()).select("main").text();
  }

  private Feed feed() {
    return guarded.feeds.feeds().getFirst();
  }

  @Test
  void aFeedIsPausedResumedTestedAndRemoved() {
    guarded.feeds.add(FEED, "The <b>bold Courier", NOON);
    guarded.feeds.save(feed().failed("HTTP status 404", NOON));
    assertThat(text(editor, "/admin/feeds"))
        .contains("The <b>bold Courier", "Failing: Nothing lies at this address any more");

    editor.fill("/admin/feeds", "/admin/feeds/pause", OF_FEED);
    assertThat(feed().stopped()).isEqualTo("paused by editor");
    assertThat(text(editor, "/admin/feeds")).contains("Not looked at: paused by editor");
    editor.fill("/admin/feeds", "/admin/feeds/resume", OF_FEED);
    assertThat(feed().stopped()).isNull();
    assertThat(editor.fill("/admin/feeds", "/admin/feeds/test", OF_FEED).body())
        .contains("It cannot be read: &lt;b&gt;no&lt;/b&gt; feed.");

    assertThat(editor.fill("/admin/feeds", "/admin/feeds/remove", OF_FEED).statusCode())
        .isEqualTo(403);
    owner.fill("/admin/feeds", "/admin/feeds/remove", OF_FEED);
    owner.fill("/admin/feeds", "/admin/feeds/remove", OF_FEED);
    owner.fill("/admin/feeds", "/admin/feeds/pause", OF_FEED);
    owner.fill("/admin/feeds", "/admin/feeds/resume", OF_FEED);
    assertThat(guarded.feeds.feeds()).isEmpty();
    assertThat(guarded.trail.latest(9))
        .extracting(it -> it.act().account() + " " + it.act().deed())
        .containsExactly("owner FEED_REMOVED", "editor FEED_RESUMED", "editor FEED_PAUSED");
    assertThat(text(owner, "/admin/trail"))
        .contains("owner removed the feed " + FEED + " The <b>bold Courier");
  }

  @Test
  void aFeedIsEditedAndItsPasswordIsShownNowhere() {
    guarded.feeds.add(FEED, null, NOON);
    String page = "/admin/feed?url=" + URLEncoder.encode(FEED, StandardCharsets.UTF_8);
    Map<String, String> rules =
        Map.of("url", FEED, "minutes", "30", "keep", "ferry <i>note\nbridge", "block", "/a+/");
    editor.fill("/admin", "/admin/feeds/edit", rules);
    assertThat(editor.fill("/admin", "/admin/feeds/edit", with(rules, "block", "/(/")).body())
        .contains("Not kept: &lt;b&gt;no expression");
    assertThat(editor.fill("/admin", "/admin/feeds/edit", with(rules, "minutes", "4")).body())
        .contains("Not kept: minutes are 0, or 5 to 10000");
    assertThat(guarded.edits.of(FEED))
        .isEqualTo(new FeedEdits.Edit(30, "ferry <i>note\nbridge", "/a+/", ""));

    Map<String, String> secret =
        Map.of("url", FEED, "kind", "basic", "name", "ada", "value", "hush-hush");
    assertThat(editor.fill("/admin", "/admin/feeds/secret", secret).statusCode()).isEqualTo(403);
    owner.fill("/admin", "/admin/feeds/secret", secret);
    owner.fill("/admin", "/admin/feeds/secret", with(secret, "value", ""));
    owner.fill(
        "/admin",
        "/admin/feeds/secret",
        Map.of("url", FEED, "kind", "header", "name", "X-Key", "value", "a\r\nb: c"));
    assertThat(guarded.edits.secret(FEED).orElseThrow().value())
        .isEqualTo("Basic YWRhOmh1c2gtaHVzaA==");
    assertThat(guarded.edits.secret(FEED)).hasToString("Optional[Authorization: (secret)]");
    for (String shown : List.of(page, "/admin/trail", "/admin/feeds")) {
      assertThat(owner.get(shown).body()).doesNotContain("hush", "YWRhOmh1c2");
    }
    assertThat(text(owner, "/admin/trail"))
        .contains("looked at every 30 minutes; keeps ferry <i>note, bridge; blocks /a+/")
        .contains("owner kept credentials for the feed " + FEED + " Authorization");
    owner.fill("/admin", "/admin/feeds/secret", Map.of("url", FEED, "kind", "none"));
    assertThat(guarded.edits.secret(FEED)).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> other = new HashMap<>(fields);
    other.put(name, value);
    return other;
  }

  @Test
  void aReportIsClosedAndOpenedAgain() {
    Report report =
        new Report("st-1", "c2", "The <b>bold line.", 1, Fault.OUT_OF_DATE, "<i>note\nof two");
    guarded.reports.add(report, new Limits(9, 9), NOON);
    assertThat(text(editor, "/admin")).contains("1 report of a reader waits");
    assertThat(text(editor, "/admin/reports"))
        .contains("It is out of date", "The <b>bold line.", "<i>note of two");

    editor.fill(
        "/admin/reports",
        "/admin/reports/close",
        Map.of("id", "1", "verdict", "dismiss", "remark", "no <b>bold fault"));
    editor.fill("/admin/reports", "/admin/reports/close", Map.of("id", "1"));
    editor.fill("/admin/reports", "/admin/reports/close", Map.of("id", "x"));

    assertThat(text(editor, "/admin/reports")).contains("No report is open.");
    assertThat(text(editor, "/admin/reports?all=yes")).contains("dismissed: no <b>bold fault");
    editor.fill("/admin/reports?all=yes", "/admin/reports/reopen", Map.of("id", "1"));
    assertThat(guarded.reports.open()).hasSize(1);
    assertThat(guarded.trail.latest(9))
        .extracting(it -> it.act().deed())
        .containsExactly(Deed.REPORT_REOPENED, Deed.REPORT_DISMISSED);
  }

  @Test
  void rejectionsAreSearched() {
    guarded.reject("https://a.example/\"><script>x</script>", "HTTP status 404");
    guarded.reject("https://b.example/", "no article");

    assertThat(text(editor, "/admin/rejections")).contains("HTTP status 404", "no article");
    assertThat(text(editor, "/admin/rejections?q=b.example"))
        .contains("no article")
        .doesNotContain("404");
    assertThat(text(editor, "/admin/rejections?q=%22%3E%3Cscript%3Ex"))
        .contains("a.example")
        .doesNotContain("b.example");
  }

  @Test
  void aStoryIsHiddenAndShownAgain() {
    guarded.tell("a", "Ada <b>bold Lind");

    assertThat(text(editor, "/admin/stories")).contains("Hide this story");
    editor.fill(
        "/admin/stories",
        "/admin/stories/hide",
        Map.of("id", "a", "reason", "asked by <script>x her lawyer"));
    editor.fill("/admin/stories", "/admin/stories/hide", Map.of("id", "a"));
    editor.fill("/admin/stories", "/admin/stories/hide", Map.of("id", "none"));
    assertThat(text(editor, "/admin/stories")).contains("Hidden", "Show again");
    assertThat(guarded.refreshed).hasValue(1);
    assertThat(text(owner, "/admin/trail"))
        .contains("editor hid the story a asked by <script>x her lawyer");

    editor.fill("/admin/stories", "/admin/stories/show", Map.of("id", "a"));
    assertThat(text(editor, "/admin/stories")).contains("Hide this story");
    assertThat(guarded.refreshed).hasValue(2);
    assertThat(guarded.trail.latest(9))
        .extracting(it -> it.act().deed())
        .containsExactly(Deed.STORY_SHOWN, Deed.STORY_HIDDEN);
  }

  @Test
  void storiesAreMergedAndDividedAndThatIsTakenBack() {
    guarded.keep("article-a", "Ferry <b>bold held");
    guarded.keep("article-b", "Bridge shut");
    guarded.tell("a", "Ada Lind");
    guarded.tell("b", "Ada Lind");
    assertThat(text(editor, "/admin/stories")).contains("Merge or divide");
    assertThat(text(editor, "/admin/story?id=a")).contains("Ferry <b>bold held");
    assertThat(editor.get("/admin/story?id=none").statusCode()).isEqualTo(404);
    String search = "/admin/story?id=b&q=headline";
    assertThat(text(editor, search)).contains("Merge into this one");

    editor.fill(search, "/admin/story/merge", Map.of("id", "b", "into", "a", "reason", "<i>note"));
    editor.fill(search, "/admin/story/merge", Map.of("id", "b", "into", "none"));
    editor.fill(search, "/admin/story/split", Map.of("id", "a", "article", "article-a"));
    editor.fill(search, "/admin/story/undo", Map.of("id", "a", "ruling", "1"));
    editor.fill(search, "/admin/story/undo", Map.of("id", "a", "ruling", "x"));

    assertThat(guarded.refreshed).as("no article would stay, nothing to undo").hasValue(1);
    assertThat(text(editor, "/admin/story?id=a"))
        .contains("editor: “A headline” was merged into this story", "Will be done");
    assertThat(polled(editor, "/admin/story?id=a")).containsExactly("../admin/story?id=a every 5s");
    guarded.followRuling(1, "b");
    editor.fill("/admin/story?id=a", "/admin/story/undo", Map.of("id", "a", "ruling", "1"));
    assertThat(text(editor, "/admin/story?id=a")).contains("Will be undone within a minute");
    assertThat(text(owner, "/admin/trail"))
        .contains(
            "editor merged the story b into another “A headline” into “A headline”: <i>note",
            "editor undid a merge into the story a “A headline”");
  }

  @Test
  void topicsAreNamedJoinedAndKeptApartAndThatIsTakenBack() {
    assertThat(text(editor, "/admin/topics")).contains("Calder Bridge", "Nobody has decided");
    assertThat(text(editor, "/admin/topics?q=zzz")).contains("No topic has this in its name.");
    assertThat(editor.get("/admin/topic?slug=none").statusCode()).isEqualTo(404);
    assertThat(text(editor, "/admin/topic?slug=ilse-brandvold&q=calder"))
        .contains("It is this one");

    Map<String, String> name =
        Map.of("slug", "ilse-brandvold", "name", " Ilse  <b>bold ", "reason", "<i>note");
    editor.fill("/admin/topics", "/admin/topics/name", name);
    editor.fill("/admin/topics", "/admin/topics/name", with(name, "slug", "none"));
    assertThat(text(editor, "/admin/topics?done=no")).contains("That cannot be done");
    editor.fill(
        "/admin/topics", "/admin/topics/same", Map.of("slug", "ilse-brandvold", "into", "none"));
    editor.fill(
        "/admin/topics", "/admin/topics/apart", Map.of("slug", "ilse-brandvold", "name", "Orr"));
    editor.fill(
        "/admin/topics", "/admin/topics/apart", Map.of("slug", "ilse-brandvold", "name", " "));
    editor.fill("/admin/topics", "/admin/topics/undo", Map.of("ruling", "1"));
    editor.fill("/admin/topics", "/admin/topics/undo", Map.of("ruling", "x"));
    assertThat(guarded.refreshed).as("the two that could be asked for").hasValue(2);
    assertThat(text(editor, "/admin/topics"))
        .contains(
            "editor: “Ilse Brandvold” goes by the name “Ilse <b>bold”",
            "“Orr” is not “Ilse Brandvold”")
        .contains("Will be done within a minute");
    assertThat(polled(editor, "/admin/topics")).containsExactly("../admin/topics every 5s");

    guarded.topicRulings.follow();
    assertThat(polled(editor, "/admin/topics")).isEmpty();
    editor.fill("/admin/topics", "/admin/topics/undo", Map.of("ruling", "1"));
    assertThat(text(editor, "/admin/topics")).contains("Will be undone within a minute");
    assertThat(text(owner, "/admin/trail"))
        .contains(
            "editor renamed the topic Ilse Brandvold “Ilse <b>bold”: <i>note",
            "editor kept the name Orr apart from a topic “Ilse Brandvold”",
            "editor undid a decision on the topic Ilse Brandvold");
  }

  @Test
  void aBackupIsSentToOwnersAndWrittenDown() {
    HttpResponse<String> backup = owner.fill("/admin/storage", "/admin/storage/backup", Map.of());

    assertThat(backup.body()).isEqualTo("a backup");
    assertThat(backup.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"backstory-[0-9-]{10}\\.zip\"");
    assertThat(guarded.trail.latest(1).getFirst().act().deed()).isEqualTo(Deed.BACKUP_TAKEN);
    assertThat(text(owner, "/admin/trail")).contains("owner took a backup of the data folder");
  }

  @Test
  void theBackupOfADatabaseOnAServerIsLeftToThat() {
    String file = text(owner, "/admin/storage");
    assertThat(file).contains("Make one and download it").doesNotContain("pg_dump");
    guarded.premises.onServer = true;
    assertThat(text(owner, "/admin/storage"))
        .contains("pg_dump --format=custom and pg_restore")
        .doesNotContain("download");
    HttpResponse<String> none = owner.fill("/admin/settings", "/admin/storage/backup", Map.of());
    assertThat(none.body()).doesNotContain("a backup");
    assertThat(guarded.trail.latest(1)).isEmpty();
  }

  /** Which parts a page asks for anew, and when. */
  private static List<String> polled(AskingClient client, String path) {
    return Jsoup.parse(client.get(path).body()).select("[hx-get][hx-trigger^=every]").stream()
        .map(it -> it.attr("hx-get") + " " + it.attr("hx-trigger"))
        .toList();
  }

  @Test
  void theFirstHourIsFollowedWithAndWithoutScriptUnlessOneStopsThat() {
    guarded.feeds.add(FEED, "The Courier", NOON);
    assertThat(polled(editor, "/admin")).containsExactly("admin every 15s");
    assertThat(editor.get("/admin").body())
        .contains("<noscript><meta http-equiv=\"refresh\" content=\"15\"></noscript>")
        .contains("Stop that");
    assertThat(polled(editor, "/admin?follow=off")).isEmpty();
    assertThat(editor.get("/admin?follow=off").body())
        .doesNotContain("http-equiv=\"refresh\"")
        .contains("Look again, and follow what is going on");
    assertThat(editor.get("/htmx.js").body()).contains("htmx");
    guarded.tell("a", "Ada Lind");
    assertThat(polled(editor, "/admin")).as("there is a page, and nothing waits").isEmpty();
    assertThat(text(editor, "/admin")).doesNotContain("follow what is going on");
  }

  @Test
  void theMenuHasWhatOneMayGoToAndSaysWhereOneIs() {
    assertThat(menu(editor, "/admin/stories"))
        .contains("Overview", "Stories (page)", "Versions")
        .doesNotContain("Accounts", "Storage");
    assertThat(menu(owner, "/admin/feeds/add")).contains("Feeds (true)", "Accounts", "Storage");
  }

  private static List<String> menu(AskingClient client, String path) {
    return Jsoup.parse(client.get(path).body()).select("nav[aria-label=Administration] a").stream()
        .map(
            it ->
                it.text()
                    + (it.hasAttr("aria-current") ? " (" + it.attr("aria-current") + ")" : ""))
        .toList();
  }

  @Test
  void whatTheSiteRunsOnIsShown() {
    assertThat(text(editor, "/admin/knowledge?q=Orrin"))
        .contains(
            "12,345", "dump <b>bold.gz", "A <b>bold town", "no <i>note answer", "HTTP status");
    assertThat(text(editor, "/admin/knowledge?q=zzz")).contains("Nothing is known by this name.");
    assertThat(text(owner, "/admin/model"))
        .contains("small <b>bold at http://model.example/v1, with a key", "It could not be asked")
        .contains("5 answered, 1 failed", "3 times: not <b>bold in its evidence");
    assertThat(text(owner, "/admin/storage"))
        .contains("12 MB", "4 March 2031", "/srv/<b>bold")
        .doesNotContain("articles");
    assertThat(text(owner, "/admin/storage?days=3"))
        .contains("After 7 days, the texts of 7 days would go.", "articles 8,000 kB");
    assertThat(text(owner, "/admin/storage?days=x")).doesNotContain("would go.");
    assertThat(text(editor, "/admin/versions"))
        .contains("backstory <b>bold", "3 articles of an earlier version to read anew, 1 story");
  }

  @Test
  void settingsAreMadeWithinWhatIsAllowedAndForgotten() {
    String page = "/admin/settings";
    assertThat(text(owner, page)).contains("page.images is set by --set");
    Map<String, String> model =
        Map.of("model.url", "http://m.example/v1", "model.name", "small", "model.key", "hush-hush");
    owner.fill(page, page, model);
    assertThat(text(owner, page)).contains("Some settings are not in force yet.");
    assertThat(owner.fill(page, page, Map.of("fetch.min_interval_minutes", "<b>x")).statusCode())
        .isEqualTo(422);
    assertThat(owner.fill(page, page, Map.of("online.enabled", "true")).body())
        .contains("Not kept: online.enabled requires fetch.contact");
    assertThat(owner.fill(page, page, Map.of("page.images", "kept")).body())
        .contains("Not kept: page.images is set by --set, which wins.");
    owner.fill(page, page, Map.of("server.port", "1", "fetch.contact", " a@b.example "));
    owner.fill(page, page, Map.of("model.key", ""));

    assertThat(guarded.kept.all())
        .extracting(it -> it.key() + "=" + it.value())
        .containsExactly(
            "fetch.contact=a@b.example",
            "model.key=hush-hush",
            "model.name=small",
            "model.url=http://m.example/v1");
    for (String shown : List.of(page, "/admin/trail", "/admin/model")) {
      assertThat(owner.get(shown).body()).doesNotContain("hush");
    }
    assertThat(text(owner, "/admin/trail"))
        .contains("owner changed the setting model.key (secret)")
        .contains("owner changed the setting fetch.contact a@b.example");

    owner.fill(page, page, Map.of("model.key", "", "forget", "yes"));
    owner.fill(page, page, Map.of("fetch.contact", ""));
    assertThat(guarded.kept.all())
        .extracting(it -> it.key())
        .doesNotContain("model.key", "fetch.contact");
    assertThat(guarded.startedOver).hasValue(0);
    assertThat(owner.fill(page, page + "/start-over", Map.of()).body()).contains("starts over");
    assertThat(guarded.startedOver).hasValue(1);
  }

  @Test
  void accountsAreLookedAfterByTheOwnerAndOneOwnerStays() {
    String page = "/admin/accounts";
    Map<String, String> bo =
        Map.of(
            "name",
            "bo",
            "role",
            "editor",
            "password",
            "long enough words",
            "again",
            "long enough words");
    assertThat(editor.fill("/admin", page + "/add", bo).statusCode()).isEqualTo(403);
    owner.fill(page, page + "/add", bo);
    assertThat(owner.fill(page, page + "/add", bo).body()).contains("already");
    assertThat(owner.fill(page, page + "/add", with(bo, "name", "<b>")).statusCode())
        .isEqualTo(422);
    assertThat(owner.fill(page, page + "/add", with(bo, "role", "king")).body())
        .contains("Choose a role");
    assertThat(owner.fill(page, page + "/add", with(bo, "again", "x")).body()).contains("differ");
    assertThat(text(owner, page)).contains("bo editor", "owner owner");

    owner.fill(page, page + "/role", Map.of("name", "bo", "role", "reader"));
    owner.fill(page, page + "/role", Map.of("name", "owner", "role", "reader"));
    owner.fill(page, page + "/remove", Map.of("name", "owner"));
    assertThat(text(owner, page)).contains("bo reader", "owner owner");
    assertThat(owner.fill(page, page + "/password", with(bo, "again", "x")).statusCode())
        .isEqualTo(422);
    Map<String, String> other =
        Map.of("name", "editor", "password", "quite other words", "again", "quite other words");
    owner.fill(page, page + "/password", other);
    assertThat(editor.get("/admin").statusCode()).as("signed out").isEqualTo(303);
    owner.fill(page, page + "/sign-out", Map.of("name", "reader"));
    owner.fill(page, page + "/sign-out", Map.of("name", "nobody"));
    owner.fill(page, page + "/remove", Map.of("name", "bo"));
    assertThat(text(owner, page + "?done=no"))
        .contains("no owner would be left")
        .doesNotContain("bo reader");
    assertThat(guarded.trail.latest(9))
        .extracting(it -> it.act().deed() + " " + it.act().object())
        .containsExactly(
            "ACCOUNT_REMOVED bo",
            "ACCOUNT_SIGNED_OUT reader",
            "ACCOUNT_PASSWORD_CHANGED editor",
            "ACCOUNT_ROLE_CHANGED bo",
            "ACCOUNT_ADDED bo");
    assertThat(owner.get("/admin/trail").body()).doesNotContain("quite other", "long enough");
  }

  @Test
  void aPersonAndAnOutletAreRemovedAndPutBackByTheOwnerAlone() {
    guarded.keep("article-a", "Ferry <b>bold held, Ada Lind says");
    guarded.tell("a", "Ada Lind");
    Map<String, String> person =
        Map.of("names", "Ada Lind\n", "note", "at their <script>x wish", "reason", "<i>court");
    assertThat(editor.fill("/admin", "/admin/removals/person", person).statusCode()).isEqualTo(403);
    owner.fill("/admin/removals", "/admin/removals/person", Map.of("names", " \n."));
    owner.fill(
        "/admin/removals",
        "/admin/removals/person",
        Map.of("names", "Ada Lind", "note", "Lind asked"));
    assertThat(guarded.refreshed).as("no name, and a note that has it").hasValue(0);

    owner.fill("/admin/removals", "/admin/removals/person", person);
    assertThat(text(owner, "/admin/removals?q=quay"))
        .contains("Ada Lind · person Some content was removed: at their <script>x wish")
        .contains("1 story", "The Quay 1 article");
    Map<String, String> outlet = Map.of("outlet", "The Quay");
    owner.fill("/admin/removals", "/admin/removals/outlet", outlet);
    owner.fill("/admin/removals", "/admin/removals/outlet", outlet);
    owner.fill("/admin/removals", "/admin/removals/put-back", Map.of("id", "1"));
    owner.fill("/admin/removals", "/admin/removals/put-back", Map.of("id", "1"));

    assertThat(guarded.refreshed).hasValue(3);
    assertThat(guarded.trail.latest(9))
        .extracting(it -> it.act().deed())
        .containsExactly(Deed.PERSON_PUT_BACK, Deed.OUTLET_REMOVED, Deed.PERSON_REMOVED);
    assertThat(text(owner, "/admin/trail"))
        .contains("owner removed the person Ada Lind <i>court", "put the person Ada Lind back");
  }

  @Test
  void anArticleIsTakenDownAndPutBackByTheOwnerAlone() {
    guarded.keep("article-a", "Ferry <b>bold held");
    guarded.tell("a", "Ada Lind");
    Map<String, String> fields = Map.of("id", "article-a", "reason", "<i>court");

    assertThat(editor.fill("/admin", "/admin/articles/take-down", fields).statusCode())
        .isEqualTo(403);
    assertThat(text(owner, "/admin/articles")).contains("Ferry <b>bold held", "Take down");
    owner.fill("/admin/articles", "/admin/articles/take-down", fields);
    owner.fill("/admin/articles", "/admin/articles/take-down", fields);
    assertThat(text(owner, "/admin/articles?q=bold")).contains("Taken down", "Put back");
    assertThat(text(owner, "/admin/rejections")).contains("taken down");
    owner.fill("/admin/articles", "/admin/articles/put-back", fields);

    assertThat(text(owner, "/admin/articles")).doesNotContain("Taken down", "Put back");
    assertThat(guarded.refreshed).hasValue(2);
    assertThat(text(owner, "/admin/trail"))
        .contains(
            "owner took down the article article-a <i>court", "put the article article-a back");
  }

  @Test
  void aWebhookIsAddedTestedAndRemovedAndItsSecretIsShownOnce() {
    Map<String, String> hook = Map.of("name", "chat", "url", "https://a.example/<script>x");
    assertThat(editor.fill("/admin", "/admin/webhooks/add", hook).statusCode()).isEqualTo(403);
    assertThat(owner.fill("/admin", "/admin/webhooks/add", with(hook, "url", "x")).body())
        .contains("The address must be one such as")
        .contains("value=\"chat\"");
    String added = owner.fill("/admin", "/admin/webhooks/add", hook).body();
    String secret = Jsoup.parse(added).select(".said code").text();
    assertThat(secret).startsWith("whsec_");
    assertThat(owner.fill("/admin", "/admin/webhooks/add", hook).body())
        .contains("There is a webhook of this name already.");
    assertThat(text(owner, "/admin/webhooks"))
        .contains("chat https://a.example/")
        .contains("well")
        .doesNotContain(secret);
    assertThat(owner.fill("/admin", "/admin/webhooks/test", hook).body())
        .contains("It did not take the message: &lt;b&gt;nobody&lt;/b&gt; is there.");
    assertThat(editor.fill("/admin", "/admin/webhooks/rotate", hook).statusCode()).isEqualTo(403);
    String rotated = owner.fill("/admin", "/admin/webhooks/rotate", hook).body();
    assertThat(Jsoup.parse(rotated).select(".said code").text())
        .startsWith("whsec_")
        .isNotEqualTo(secret);
    assertThat(rotated).contains("Signed with the secret before this one, too, until");
    assertThat(owner.fill("/admin", "/admin/webhooks/rotate", with(hook, "at-once", "yes")).body())
        .contains("whsec_")
        .doesNotContain("Signed with the secret before this one");
    assertThat(owner.fill("/admin", "/admin/webhooks/rotate", Map.of("name", "nobody")).body())
        .contains("There is no such webhook.");
    owner.fill("/admin", "/admin/webhooks/on", hook);
    owner.fill("/admin", "/admin/webhooks/remove", hook);
    owner.fill("/admin", "/admin/webhooks/remove", hook);
    assertThat(text(owner, "/admin/webhooks")).contains("Nobody is told.");
    assertThat(guarded.trail.latest(9))
        .extracting(it -> it.act().deed() + " " + it.act().object() + it.act().note())
        .containsExactly(
            "WEBHOOK_REMOVED chat",
            "WEBHOOK_SECRET_CHANGED chat",
            "WEBHOOK_SECRET_CHANGED chat",
            "WEBHOOK_ADDED chat");
  }
}
