package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import dev.backstory.BesideOthers;
import dev.backstory.demo.DemoNewsroom;
import dev.backstory.desk.Rounds;
import dev.backstory.site.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * As a new owner would, in a browser: from an empty folder to a site that was put right by hand. By
 * name only ({@code -Djourney=true}): on a busy machine it does not always wait long enough.
 */
@EnabledIfSystemProperty(named = "journey", matches = "true", disabledReason = "by name only")
@BesideOthers
@Timeout(300)
class OwnerJourneyTest {
  private static final Rounds.Pauses SHORT =
      new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5));
  private static final Pattern SETUP = Pattern.compile("http\\S+/setup\\S+");
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;
  private String root;
  private Page page;

  @Test
  void aSiteIsSetUpAndPutRightInTheBrowserAlone() throws Exception {
    try (DemoNewsroom newsroom = DemoNewsroom.start();
        Chromium chromium = Chromium.start()) {
      Instant day = newsroom.days().getFirst();
      newsroom.moveTo(day);
      root = "http://localhost:" + freePort();
      TestCommand command =
          TestCommand.on(folder.resolve("data"))
              .set(
                  "server.port=" + URI.create(root).getPort(),
                  "fetch.allow=" + hosts(newsroom),
                  "fetch.delay_millis=0")
              .with("--now", day);
      TestCommand server = command.by(() -> new ServeCommand(SHORT));
      try (RunningCommand serving = server.start()) {
        Matcher setup = SETUP.matcher(serving.awaitErr("/setup"));
        assertThat(setup.find()).isTrue();
        page = chromium.browse(setup.group(), new NewContextOptions());
        setUp();
        addFeeds(newsroom);
        String story = merge();
        takeAnArticleOut(story);
        takeTheMergeBack(story);
        nameATopic();
        removeAPerson();
        changeASetting();
        addAnEditor();
      }
      try (RunningCommand serving = server.start("--no-fetch")) {
        serving.awaitErr("serving ");
        assertThat(text("index.html")).contains("Run by Ada");
        assertThat(text("topics/harbour-of-orrin.html")).contains("Harbour of Orrin");
      }
      Path site = folder.resolve("site");
      command.run("build", "--out", site).succeeded();
      assertThat(TestCommand.on(folder.resolve("data")).run("check", site).succeeded().out())
          .contains(": 0 faults");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static String hosts(DemoNewsroom newsroom) {
    return newsroom.feeds().stream()
        .map(feed -> URI.create(feed.url()).getAuthority())
        .distinct()
        .collect(Collectors.joining(","));
  }

  private String text(String path) {
    page.navigate(root + "/" + path);
    return page.locator("body").innerText();
  }

  /** What a page says once it says this, or no longer. */
  private void awaitText(String path, String words, boolean there) {
    await()
        .atMost(RunningCommand.LONGEST.multipliedBy(2)) // the server loads the models
        .pollInterval(Duration.ofMillis(300))
        .pollInSameThread()
        .ignoreExceptions() // while it starts over
        .untilAsserted(() -> assertThat(text(path).contains(words)).as(words).isEqualTo(there));
  }

  private void click(String button) {
    page.locator("button", new Page.LocatorOptions().setHasText(button)).first().click();
  }

  private void setUp() {
    page.getByLabel("Your name").fill("ada");
    page.getByLabel("Password").first().fill(PASSWORD);
    page.getByLabel("The same again").fill(PASSWORD);
    page.getByLabel("A mail or web address").fill("ada@news.example");
    click("Make the account");
    assertThat(page.locator("main").innerText()).contains("The server starts over");
    awaitText("admin/settings", "not in force yet", false); // the old one answers for a moment
    assertThat(page.getByLabel("Contact", new GetByLabelOptions().setExact(true)).inputValue())
        .isEqualTo("ada@news.example");
  }

  private void addFeeds(DemoNewsroom newsroom) throws IOException {
    Path list = folder.resolve("feeds.opml");
    Files.writeString(
        list,
        newsroom.feeds().stream()
            .map(feed -> "<outline type='rss' xmlUrl='" + feed.url() + "'/>")
            .collect(Collectors.joining("", "<opml version='2.0'><body>", "</body></opml>")));
    page.navigate(root + "/admin/feeds/add");
    page.locator("input[type=file]").setInputFiles(list);
    page.locator("form:has(input[type=file]) button").click();
    awaitText("admin/topics", "There are no topics yet.", false);
  }

  /** The address of the story that stays. */
  private String merge() {
    page.navigate(root + "/admin/stories");
    Locator other = page.locator(".list li").nth(1);
    String headline = other.locator(".name").innerText();
    page.locator(".list li").first().getByText("Merge or divide").click();
    page.getByLabel("Words of the other").fill(headline);
    click("Search");
    click("Merge into this one");
    String story = page.url().substring(root.length() + 1).replaceAll("&.*", "");
    awaitText(story, "Will be done", false);
    assertThat(text(story)).contains("was merged into this story");
    return story;
  }

  private void takeTheMergeBack(String story) {
    page.navigate(root + "/" + story);
    page.locator(".list li:has-text('was merged into') button").click();
    awaitText(story, "Will be undone", false);
    assertThat(text(story)).contains("Undone");
  }

  private void takeAnArticleOut(String story) {
    page.navigate(root + "/" + story);
    int before = page.locator("[name=article]").count();
    page.locator("[name=article]").last().check();
    click("Make them a story of their own");
    awaitText(story, "Will be done", false);
    assertThat(page.locator("[name=article]").count()).isEqualTo(before - 1);
  }

  private void nameATopic() {
    page.navigate(root + "/admin/topics");
    page.locator(".list li:has-text('place') .name a").first().click();
    page.getByLabel("What pages call it").fill("Harbour of Orrin");
    click("Call it so");
    awaitText("admin/topics", "Will be done", false);
    awaitText("topics/harbour-of-orrin.html", "Harbour of Orrin", true);
  }

  private void removeAPerson() {
    page.navigate(root + "/admin/topics");
    String name = page.locator(".list li:has-text('person') .name").first().innerText();
    page.navigate(root + "/admin/removals");
    page.getByLabel("Names, one a line").fill(name);
    click("Remove this person");
    awaitText("admin/topics", name, false);
  }

  private void changeASetting() {
    page.navigate(root + "/admin/settings");
    page.getByLabel("Notice").fill("Run by Ada");
    page.locator("form:has([name='server.notice']) button").click();
    click("Start over now");
    awaitText("index.html", "Run by Ada", true);
  }

  private void addAnEditor() {
    page.navigate(root + "/admin/accounts");
    page.getByLabel("Name", new GetByLabelOptions().setExact(false)).last().fill("bo");
    page.locator("#password").fill("long enough words");
    page.locator("#again").fill("long enough words");
    page.locator("#role").selectOption("editor");
    click("Add them");
    assertThat(page.locator(".list").innerText()).contains("bo", "editor");
  }
}
