package dev.backstory.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import dev.backstory.BesideOthers;
import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.demo.DemoNewsroom;
import dev.backstory.desk.Rounds;
import dev.backstory.site.Chromium;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * As a new owner would, in a browser: from an empty folder to a site that was put right by hand,
 * and that stands again, from its backup, in another folder.
 */
@BesideOthers
@Timeout(300)
class OwnerJourneyTest {
  private static final Rounds.Pauses SHORT =
      new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5));
  private static final Pattern SETUP = Pattern.compile("http\\S+/setup\\S+");
  private static final String SERVING = "serving ";
  private static final String PASSWORD = "correct horse battery";
  private static final String TAKEN_DOWN = "New species of moth";

  @TempDir Path folder;
  private String root;
  private Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private String shown = "";

  @Test
  void aSiteIsSetUpPutRightAndRestored() throws Exception {
    try (DemoNewsroom newsroom = DemoNewsroom.start();
        Chromium chromium = Chromium.start()) {
      Instant day = newsroom.days().getFirst();
      newsroom.moveTo(day);
      root = "http://localhost:" + freePort();
      TestCommand command = command("data", day).set("fetch.allow=" + hosts(newsroom));
      Path backup = folder.resolve("backup.zip");
      try (RunningCommand serving = serve(command)) {
        Matcher setup = SETUP.matcher(serving.awaitErr("/setup"));
        assertThat(setup.find()).isTrue();
        page = chromium.browse(setup.group(), new NewContextOptions());
        page.onConsoleMessage(it -> complaints.add(it.type() + ": " + it.text()));
        page.onPageError(it -> complaints.add("error: " + it));
        page.setDefaultTimeout(RunningCommand.LONGEST.toMillis());
        setDefaultAssertionTimeout(RunningCommand.LONGEST.toMillis());
        setUp(serving);
        addFeeds(newsroom);
        String story = merge();
        takeAnArticleOut(story);
        takeTheMergeBack(story);
        nameATopic();
        takeAnArticleDown();
        removeAPerson();
        changeASetting(serving);
        addAnEditor();
        takeABackup(backup);
        leave();
      }
      command("other", day).run("restore", backup).succeeded();
      try (RunningCommand serving = serve(command("other", day), "--no-fetch")) {
        serving.awaitErr(SERVING);
        open("index.html");
        assertThat(page.locator("body")).containsText("Run by Ada");
        open("topics/harbour-of-orrin.html");
        assertThat(page.locator("h1")).hasText("Harbour of Orrin");
        shown = page.request().get(root + "/api/v1/stories?limit=100").text();
        assertThat(shown).contains("\"headline\"");
        addLists();
        leave();
      }
      upgrade(day);
      Path site = folder.resolve("site");
      command("other", day).run("build", "--out", site).succeeded();
      CommandRun check = TestCommand.on(folder.resolve("other")).run("check", site);
      assertThat(check.out()).as(check.err()).contains(": 0 faults");
      assertThat(complaints)
          .as("what the browser said of pages")
          .noneMatch(OwnerJourneyTest::isFault);
    }
  }

  /** Missing pages are asked for on purpose. */
  private static boolean isFault(String complaint) {
    return complaint.startsWith("error") && !complaint.contains("404");
  }

  /** As the version before this one left the folder: all stands, and whoever signed in then can. */
  private void upgrade(Instant day) throws Exception {
    Path earlier = folder.resolve("earlier");
    int before = Integer.parseInt(SqliteDatabase.LATEST) - 1;
    EarlierFolder.make(earlier, before, folder.resolve("other"));
    try (RunningCommand serving = serve(command("earlier", day), "--no-fetch")) {
      serving.awaitErr(SERVING);
      assertThat(page.request().get(root + "/api/v1/stories?limit=100").text()).isEqualTo(shown);
      open("topics/harbour-of-orrin.html");
      assertThat(page.locator("h1")).hasText("Harbour of Orrin");
      assertThat(page.locator("body")).containsText("Run by Ada");
      page.context().clearCookies();
      open("admin/versions");
      page.getByLabel("Name").fill("ada");
      page.getByLabel("Password").fill(PASSWORD);
      page.locator("main button").click();
      open("admin/versions");
      assertThat(main()).containsText("all stories are told");
      open("admin/trail");
      assertThat(main()).containsText("renamed the topic");
      leave();
    }
  }

  /** Before the server ends: a page may still be asking for its scripts. */
  private void leave() {
    page.navigate("about:blank");
  }

  private TestCommand command(String data, Instant day) {
    return TestCommand.on(folder.resolve(data))
        .set("server.port=" + URI.create(root).getPort(), "fetch.delay_millis=0")
        .with("--now", day);
  }

  private static RunningCommand serve(TestCommand command, Object... options) {
    return command.by(() -> new ServeCommand(SHORT)).start(options);
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

  private void open(String path) {
    page.navigate(root + "/" + path);
  }

  private Locator main() {
    return page.locator("main");
  }

  /** Opens a page again and again, as the server works beside, until it is as it should be. */
  private void openUntil(String path, String what, Predicate<String> isSo) {
    await()
        .alias(path + ": " + what)
        .atMost(RunningCommand.LONGEST.multipliedBy(2)) // the server loads the models
        .pollInterval(Duration.ofMillis(200))
        .pollInSameThread()
        .until(
            () -> {
              open(path);
              return main().innerText();
            },
            isSo);
  }

  private void openUntilDone(String path) {
    openUntil(path, "done", text -> !text.contains("Will be"));
  }

  private void click(String button) {
    page.locator("button", new LocatorOptions().setHasText(button)).first().click();
  }

  private void setUp(RunningCommand serving) {
    page.getByLabel("Your name").fill("ada");
    page.getByLabel("Password").first().fill(PASSWORD);
    page.getByLabel("The same again").fill(PASSWORD);
    page.getByLabel("A mail or web address").fill("ada@news.example");
    click("Make the account");
    assertThat(main()).containsText("The server starts over");
    serving.awaitErr(SERVING, 2);
    open("admin/settings");
    assertThat(page.getByLabel("Contact", new GetByLabelOptions().setExact(true)))
        .hasValue("ada@news.example");
    assertThat(main()).not().containsText("not in force yet");
  }

  private void addFeeds(DemoNewsroom newsroom) throws IOException {
    Path list = folder.resolve("feeds.opml");
    Files.writeString(
        list,
        newsroom.feeds().stream()
            .map(feed -> "<outline type='rss' xmlUrl='" + feed.url() + "'/>")
            .collect(Collectors.joining("", "<opml version='2.0'><body>", "</body></opml>")));
    open("admin/feeds/add");
    page.locator("input[type=file]").setInputFiles(list);
    page.locator("form:has(input[type=file]) button").click();
    assertThat(main()).containsText("8 feeds were added");
    followTheFirstHour();
    openUntil("admin/topics", "topics", text -> !text.contains("There are no topics yet."));
  }

  /** The page asks for itself anew, unless one stops that. */
  private void followTheFirstHour() {
    open("admin");
    if (page.locator("#follow").count() > 0) { // unless all is done already
      assertThat(page.locator("#progress")).hasAttribute("hx-trigger", "every 15s");
      page.locator("#follow").click();
      assertThat(page).hasURL(Pattern.compile(".*follow=off"));
      assertThat(page.locator("#progress")).not().hasAttribute("hx-get", Pattern.compile(".*"));
    }
  }

  /** The address of the story that stays. */
  private String merge() {
    open("admin/stories");
    String headline = page.locator(".list li .name").nth(1).innerText();
    page.locator(".list li").first().getByText("Merge or divide").click();
    page.getByLabel("Words of the other").fill(headline);
    click("Search");
    click("Merge into this one");
    assertThat(page).hasURL(Pattern.compile(".*&done=yes"));
    String story = page.url().substring(root.length() + 1).replaceAll("&.*", "");
    openUntilDone(story);
    assertThat(main()).containsText("was merged into this story");
    return story;
  }

  private void takeTheMergeBack(String story) {
    open(story);
    page.locator(".list li:has-text('was merged into') button").click();
    assertThat(main()).containsText("It will be done");
    assertThat(page.locator("#decided")).containsText("Undone"); // which the page finds by itself
  }

  private void takeAnArticleOut(String story) {
    open(story);
    Locator articles = page.locator("[name=article]");
    int before = articles.count();
    articles.last().check();
    click("Make them a story of their own");
    assertThat(main()).containsText("It will be done");
    openUntilDone(story);
    assertThat(articles).hasCount(before - 1);
  }

  private void nameATopic() {
    open("admin/topics");
    page.locator(".list li:has-text('place') .name a").first().click();
    page.getByLabel("What pages call it").fill("Harbour of Orrin");
    click("Call it so");
    assertThat(page.locator(".said")).isVisible();
    openUntilDone("admin/topics");
    openUntil(
        "topics/harbour-of-orrin.html", "is there", text -> text.startsWith("Harbour of Orrin"));
  }

  private void takeAnArticleDown() {
    open("admin/articles");
    page.getByLabel("Address, or words of the headline").fill(TAKEN_DOWN);
    click("Search");
    Locator article = page.locator(".list li");
    String address = article.getByText("Its story").getAttribute("href");
    article.getByText("Take down").click();
    click("Take this article down");
    assertThat(main()).containsText("Put back");
    assertThat(page.request().get(URI.create(page.url()).resolve(address).toString()).status())
        .isEqualTo(404);
  }

  private void removeAPerson() {
    open("admin/topics");
    String name = page.locator(".list li:has-text('person') .name").first().innerText();
    open("admin/removals");
    page.getByLabel("Names, one a line").fill(name);
    click("Remove this person");
    assertThat(main()).containsText("Put back");
    openUntil("admin/topics", "nobody is " + name, text -> !text.contains(name));
  }

  private void changeASetting(RunningCommand serving) {
    open("admin/settings");
    page.getByLabel("Notice").fill("Run by Ada");
    page.locator("form:has([name='server.notice']) button").click();
    click("Start over now");
    assertThat(main()).containsText("The server starts over");
    serving.awaitErr(SERVING, 3);
    open("index.html");
    assertThat(page.locator("body")).containsText("Run by Ada");
  }

  private void addAnEditor() {
    open("admin/accounts");
    page.getByLabel("Name", new GetByLabelOptions().setExact(false)).last().fill("bo");
    page.locator("#password").fill("long enough words");
    page.locator("#again").fill("long enough words");
    page.locator("#role").selectOption("editor");
    click("Add them");
    assertThat(page.locator(".list li:has(.small:has-text('editor')) .name")).hasText("bo");
  }

  /** Once every page has followed what was decided. */
  private void takeABackup(Path file) {
    openUntil("admin/versions", "told", text -> text.contains("all stories are told"));
    open("admin/storage");
    page.waitForDownload(() -> click("Make one and download it")).saveAs(file);
  }

  private void addLists() {
    open("admin/feeds/add");
    for (String list : new String[] {"Scotland", "Wales", "Science and space"}) {
      page.getByLabel(list).first().check();
    }
    click("Add these lists");
    assertThat(main()).containsText("feeds were added");
  }
}
