package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.port.LineReports;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What readers report, to the owner who looks at it. */
@Timeout(300)
class ReportsCommandTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final LineReports.Limits LIMITS = new LineReports.Limits(9, 9);

  @TempDir Path folder;
  private TestCommand command;

  @BeforeEach
  void nameTheDataFolder() {
    command = TestCommand.on(folder.resolve("data"));
  }

  private void report(Report report, Instant at) {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("data"))) {
      new JdbiLineReports(database).add(report, LIMITS, at);
    }
  }

  private static Report gone(String note) {
    return new Report("s9", "whatHappened-a", "It \u001B[2J sank.", 4, Fault.OTHER, note);
  }

  @Test
  void theOldestComesFirstAndWhatIsClosedIsKept() {
    assertThat(command.run("reports").succeeded().out()).isEqualTo("no reports\n");
    assertThat(command.run("reports", "--format", "jsonl").succeeded().out()).isEmpty();
    report(gone("a\n\u001B[31mb"), NOON);
    report(gone("a\n\u001B[31mb"), NOON.plusSeconds(3_600));
    report(gone(""), NOON.plusSeconds(60));

    assertThat(command.run("reports").succeeded().out())
        .isEqualTo(
            """
            1. Something else, 2 times from 4 March 2031, 12:00 UTC to 4 March 2031, 13:00 UTC
               “It [2J sank.”
               story s9, which is gone
               in revision 4; it is not on the page any more
               note: a [31mb

            2. Something else, 4 March 2031, 12:01 UTC
               “It [2J sank.”
               story s9, which is gone
               in revision 4; it is not on the page any more

            """);

    CommandRun closing =
        command.run("reports", "close", 1, 7, "--note", "Seen.", "--now", "2031-03-05T09:00:00Z");
    assertThat(closing.ended(1).lines()).containsExactly("closed 1", "no open report: 7");
    assertThat(command.run("reports").out()).startsWith("2. ").doesNotContain("1. ");
    assertThat(command.run("reports", "--all").out())
        .contains("closed 5 March 2031, 09:00 UTC: Seen.");
    List<JsonNode> rows = command.run("reports", "--all", "--format", "jsonl").jsonLines();
    assertThat(rows).extracting(row -> row.path("id").asInt()).containsExactly(1, 2);
    JsonNode first = rows.getFirst();
    assertThat(first.path("note").asString()).isEqualTo("a\n\u001B[31mb");
    assertThat(first.path("fault").asString()).isEqualTo("other");
    assertThat(first.path("state").asString()).isEqualTo("gone");
    assertThat(first.path("times").asInt()).isEqualTo(2);
    assertThat(first.path("revision").asInt()).isEqualTo(4);
    assertThat(first.path("closedAt").asString()).isEqualTo("2031-03-05T09:00:00Z");
  }

  /** From the page of a running server, over the form, to the command beside it. */
  @Test
  void whatAReaderReportsIsListedBesideTheServer() throws Exception {
    Path articles =
        Files.writeString(folder.resolve("articles.jsonl"), article("a") + article("b"));
    command.run("import", articles, "--now", "2031-03-12T09:00:00Z").succeeded();
    TestCommand served = command.set("server.port=0");
    String story = storyId();
    try (RunningCommand serving =
        served.by(ServeCommand::new).start("--no-fetch", "--now", "2031-03-12T10:00:00Z")) {
      String address = address(serving.awaitErr("serving "));
      String line = reportFirstLine(address, story);

      JsonNode row = command.run("reports", "--format", "jsonl").jsonLines().getFirst();
      assertThat(row.path("line").asString()).isEqualTo(line);
      assertThat(row.path("state").asString()).isEqualTo("stands");
      assertThat(row.path("headline").asString()).isNotEmpty();
      assertThat(row.path("page").asString()).startsWith("stories/");
      assertThat(row.path("firstAt").asString()).isEqualTo("2031-03-12T10:00:00Z");
      assertThat(command.run("reports").out()).contains("it stands on the page", "note: Secret");
      command.run("reports", "close", 1).succeeded();
      assertThat(command.run("reports").out()).isEqualTo("no reports\n");
      assertThat(serving.isAlive()).isTrue();
      assertThat(serving.awaitErr("serving ")).doesNotContain("Secret");
    }
  }

  private String storyId() {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("data"))) {
      return new JdbiStoryStore(database).pages().getFirst().id();
    }
  }

  private static String address(String said) {
    Matcher address = Pattern.compile("serving (\\S+)").matcher(said);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  /** Returns the line. */
  private static String reportFirstLine(String address, String story)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Document page =
          Jsoup.connect(
                  Jsoup.connect(address)
                      .get()
                      .select("main a[href^=stories/]")
                      .first()
                      .absUrl("href"))
              .get();
      String form = page.select("a:contains(Report this line)").first().absUrl("href");
      assertThat(form).contains("story=" + story);
      Document shown = Jsoup.connect(form).get();
      String fields =
          shown.select("form[method=post] input[type=hidden]").stream()
                  .map(it -> it.attr("name") + "=" + encoded(it.val()))
                  .collect(Collectors.joining("&"))
              + "&fault=OUT_OF_DATE&note=Secret";
      HttpResponse<String> thanks =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/report"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Origin", address)
                  .POST(HttpRequest.BodyPublishers.ofString(fields))
                  .build(),
              BodyHandlers.ofString());
      assertThat(thanks.statusCode()).isEqualTo(200);
      return shown.select(".line").text();
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String article(String id) {
    return """
    {"id":"%s","outlet":"Courier %s","title":"Ferry held at Port Aland after fire","published":"2031-03-12T08:00:00Z","text":"A ferry with 40 passengers was held at Port Aland on Wednesday after a fire in its engine room. Nobody was hurt in the fire, the harbour office said. The ferry links Port Aland and Hestness twice a day."}
    """
        .formatted(id, id);
  }
}
