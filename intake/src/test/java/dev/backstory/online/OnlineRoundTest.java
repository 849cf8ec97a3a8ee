package dev.backstory.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.backstory.fetch.FetchSettings;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Rejection;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.ToldStories;
import dev.backstory.store.JdbiOnlineAnswers;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OnlineRoundTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final int MOST_NAMES = 5;

  @TempDir Path folder;
  private final InventedWikis wikis = new InventedWikis();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private SqliteDatabase database;
  private ToldStories told;
  private JdbiOnlineAnswers store;
  private GuardedHttpClient door;
  private OnlineRound round;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    told = new ToldStories(new JdbiStoryStore(database));
    store = new JdbiOnlineAnswers(database, "en");
    door =
        new GuardedHttpClient(
            new FetchSettings(
                "https://reader.example/contact",
                Duration.ofSeconds(2),
                10_000_000,
                5,
                8,
                Duration.ZERO,
                Duration.ofHours(1),
                Set.of(wikis.authority())),
            now::get);
    round =
        new OnlineRound(
            door,
            store,
            wikis.wikidata(),
            wikis.wikipedia(),
            MOST_NAMES,
            Duration.ofDays(30),
            name -> name.equals("Known Here"),
            new SplittableRandom(1));
  }

  @AfterEach
  void shut() throws IOException {
    close();
    wikis.close();
  }

  private void close() throws IOException {
    door.close();
    database.close();
  }

  private OnlineReport run() {
    return round.run(now.get());
  }

  private List<Gloss> find(String name) {
    return new OnlineGlossary(store).find(name);
  }

  private static void answer(HttpExchange exchange, int status, String field, String value)
      throws IOException {
    exchange.getResponseHeaders().add(field, value);
    exchange.sendResponseHeaders(status, -1);
  }

  @Test
  void anAnswerIsKeptAndItsStoriesAreToldAgain() {
    wikis
        .cls("Q900", "Q901")
        .cls("Q901", "Q486972")
        .entity("Q100", "Port Amber", "harbour town in Elland", "Q900", 3)
        .entity("Q101", "Port Amber Airport", "airport in Elland", "Q900", 2);
    told.tell("s", NOON, "Port Amber");
    told.tell("t", NOON, "Elsewhere");

    assertThat(run()).isEqualTo(new OnlineReport(1, 1, 0, List.of(), 1));

    assertThat(told.untold()).containsExactly("s");
    assertThat(find("the port  amber"))
        .containsExactly(
            new Gloss(
                "wikidata:Q100",
                "Port Amber",
                EntityType.PLACE,
                "harbour town in Elland",
                "Wikidata",
                "CC0 1.0",
                "https://www.wikidata.org/wiki/Q100",
                3));
    assertThat(store.find("Port Amber").getFirst().revision()).isEqualTo(1100);
    assertThat(find("Elsewhere")).isEmpty();
    assertThat(wikis.asked())
        .hasSize(5)
        .allMatch(request -> request.contains("maxlag=5"))
        .noneMatch(request -> request.contains("Q101"));
    assertThat(run().asked()).isZero();
    assertThat(wikis.asked()).isEmpty();
  }

  @Test
  void classesThatAreKnownAreNotAskedForAgain() {
    wikis
        .cls("Q900", "Q486972")
        .entity("Q100", "Port Amber", "harbour town", "Q900", 3)
        .entity("Q102", "Port Blue", "other harbour town", "Q900", 3);
    told.tell("s", NOON, "Port Amber", "Port Blue");

    assertThat(run().known()).isEqualTo(2);
    assertThat(wikis.asked()).filteredOn(request -> request.contains("ids=Q900")).hasSize(1);
  }

  @Test
  void whatIsInTheBaseIsTooShortOrTooLongIsNotAskedFor() {
    told.tell("s", NOON, "Known Here", "X", ".", "n".repeat(10_000), "Ada Lind");

    assertThat(run().asked()).isOne();
    assertThat(wikis.asked()).singleElement().asString().contains("search=Ada Lind&");
  }

  @Test
  void theBestKnownOfNamesakesComesFirstAndPagesOfWikisAreLeftOut() {
    wikis
        .entity("Q101", "Ada Brandt", "Ellandish politician (born 1961)", "Q5", 2)
        .entity("Q102", "Ada Brandt", "Ellandish rower", "Q5", 9)
        .entity("Q103", "Ada Brandt", "list of namesakes", "Q4167410", 40)
        .entity("Q104", "Ada Brandt", "nobody has a page on her", "Q5", 0)
        .entity("Q105", "Ada Lind", "mayor", "Q5", 4)
        .alias("Q105", "Ada Brandt");
    told.tell("s", NOON, "Ada Brandt");
    run();

    assertThat(find("Ada Brandt"))
        .extracting(Gloss::entityId)
        .containsExactly("wikidata:Q102", "wikidata:Q105", "wikidata:Q101");
  }

  @Test
  void whereWikidataDescribesNothingWikipediaIsAsked() {
    wikis
        .entity("Q7", "Ada Lind", "", "Q5", 3)
        .summary(
            "Ada Lind",
            "Q7",
            "Ada Lind <script>alert(1)</script>is a <b>mayor</b> of Orm. She rows.")
        .entity("Q8", "Bo Ek", "", "Q5", 3)
        .summary("Bo Ek", "Q9", "Bo Ek is somebody else.")
        .entity("Q10", "Cy Orm", "", "Q5", 3);
    told.tell("s", NOON, "Ada Lind", "Bo Ek", "Cy Orm");

    assertThat(run().known()).isEqualTo(3);
    assertThat(find("Ada Lind"))
        .containsExactly(
            new Gloss(
                "wikidata:Q7",
                "Ada Lind",
                EntityType.PERSON,
                "Ada Lind is a mayor of Orm.",
                "Wikipedia",
                "CC BY-SA 4.0",
                "https://wiki.example/Q7",
                3));
    assertThat(store.find("Ada Lind").getFirst().revision()).isEqualTo(4711);
    assertThat(find("Bo Ek")).isEmpty();
    assertThat(find("Cy Orm")).isEmpty();
  }

  @Test
  void descriptionsAreOneLineOfPlainText() {
    wikis.entity("Q7", "Ada Lind", "<script>alert(1)</script><b>mayor</b>\\n of Orm", "Q5", 3);
    told.tell("s", NOON, "Ada Lind");
    run();

    assertThat(find("Ada Lind"))
        .extracting(Gloss::description)
        .singleElement()
        .asString()
        .doesNotContain("<", ">", "alert", "\n");
  }

  @Test
  void anEntityThatWasMergedIsTheOneItIsNow() {
    wikis.entity("Q7", "Ada Lind", "mayor of Orm", "Q5", 3).merge("Q6", "Q7");
    told.tell("s", NOON, "Ada Lind");

    assertThat(run().known()).isOne();
    assertThat(wikis.asked().get(1)).contains("ids=Q6&");
    assertThat(find("Ada Lind")).extracting(Gloss::entityId).containsExactly("wikidata:Q7");
  }

  @Test
  void onlySoManyNamesAreAskedForInARound() {
    told.tell("s", NOON, "A B", "A C", "A D", "A E", "A F", "A G", "A H");

    assertThat(run()).isEqualTo(new OnlineReport(0, MOST_NAMES, 2, List.of(), 0));
    assertThat(run()).isEqualTo(new OnlineReport(0, 2, 0, List.of(), 0));
    assertThat(run().asked()).isZero();
  }

  @Test
  void aServerThatAsksForRestGetsItAlsoFromTheNextProcess() throws IOException {
    told.tell("s", NOON, "Ada Lind", "Bo Ek");
    wikis.on("search=", exchange -> answer(exchange, 429, "Retry-After", "7200"));

    assertThat(run().failed()).containsExactly(new Rejection("Ada Lind", "HTTP status 429"));
    assertThat(wikis.asked()).hasSize(1);
    now.set(NOON.plusSeconds(3600));
    close();
    open();
    assertThat(run()).isEqualTo(OnlineReport.NOTHING);
    assertThat(store.resting(now.get()).orElseThrow().until()).isEqualTo(NOON.plusSeconds(7200));

    now.set(NOON.plusSeconds(8000));
    wikis.mend();
    assertThat(run().unknown()).isEqualTo(2);
    assertThat(store.failures()).isEmpty();
  }

  @Test
  void whatFailsIsNamedAndTriedAgainLaterAndLater() {
    told.tell("s", NOON, "Ada Lind", "Bo Ek");
    wikis.on("search=Ada", exchange -> exchange.sendResponseHeaders(500, -1));

    assertThat(run())
        .isEqualTo(
            new OnlineReport(0, 1, 0, List.of(new Rejection("Ada Lind", "HTTP status 500")), 0));
    assertThat(run().asked()).isZero();
    long before = 0;
    for (int times = 1; times < 6; times++) {
      OnlineAnswers.Failure failure = store.failures().getFirst();
      assertThat(failure.times()).isEqualTo(times);
      long wait = Duration.between(now.get(), failure.nextAt()).toMinutes();
      assertThat(wait).isGreaterThan(before);
      before = wait;
      now.set(failure.nextAt());
      assertThat(run().asked()).isOne();
    }
    wikis.mend();
    wikis.entity("Q7", "Ada Lind", "mayor of Orm", "Q5", 3);
    now.set(now.get().plus(Duration.ofDays(2)));
    assertThat(run().known()).isOne();
    assertThat(told.untold()).containsExactly("s");
  }

  @Test
  void afterThreeFailuresInARowNothingIsAskedForAWhile() {
    told.tell("s", NOON, "A B", "A C", "A D", "A E");
    wikis.on("search=", exchange -> exchange.sendResponseHeaders(500, -1));

    assertThat(run().failed()).hasSize(3);
    assertThat(run()).isEqualTo(OnlineReport.NOTHING);
    assertThat(store.resting(NOON)).isPresent();
    now.set(NOON.plus(Duration.ofHours(1)));
    wikis.mend();
    assertThat(run().unknown()).isEqualTo(4);
  }

  @Test
  void answersThatAreNoneAreFailures() {
    told.tell("s", NOON, "A B", "A C", "A D", "A E", "A F");
    wikis.on("search=A B", e -> InventedWikis.send(e, "{\"search\":[{\"id\":\"Q".getBytes(UTF_8)));
    wikis.on("search=A D", OnlineRoundTest::sendEndlessly);
    wikis.on("search=A F", e -> Thread.sleep(5_000));

    OnlineReport report = run();

    assertThat(report.unknown()).isEqualTo(2);
    assertThat(report.failed()).extracting(Rejection::where).containsExactly("A B", "A D", "A F");
    assertThat(report.failed().get(0).reason()).startsWith("unreadable response");
    assertThat(report.failed().get(1).reason()).isEqualTo("larger than 10000000 bytes");
    assertThat(report.failed().get(2).reason()).isEqualTo("no complete response within 2000 ms");
  }

  private static void sendEndlessly(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    byte[] megabyte = "x".repeat(1_000_000).getBytes(UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
    }
  }

  @Test
  void aRedirectIntoTheNetworkIsNotFollowed() {
    told.tell("s", NOON, "Ada Lind");
    wikis.on("search=", e -> answer(e, 302, "Location", "http://10.0.0.1/w/api.php"));

    assertThat(run().failed())
        .containsExactly(new Rejection("Ada Lind", "a redirect to another host: 10.0.0.1"));
  }

  @Test
  void aNameIsAskedForAnewWhenItsAnswerIsOldAndItsPageStillChanges() {
    wikis.entity("Q7", "Ada Lind", "mayor of Orm", "Q5", 3);
    told.tell("s", NOON, "Ada Lind");
    run();
    told.tell("s", NOON, "Ada Lind");
    now.set(NOON.plus(Duration.ofDays(31)));
    assertThat(run().asked()).isZero();

    told.tell("s", now.get().minusSeconds(1), "Ada Lind");
    assertThat(run()).isEqualTo(new OnlineReport(1, 0, 0, List.of(), 0));
    assertThat(told.untold()).isEmpty();
    assertThat(run().asked()).isZero();

    now.set(now.get().plus(Duration.ofDays(31)));
    told.tell("s", now.get().minusSeconds(1), "Ada Lind");
    wikis.entity("Q7", "Ada Lind", "former mayor of Orm", "Q5", 3);
    assertThat(run().untold()).isOne();
    assertThat(told.untold()).containsExactly("s");
  }

  @Test
  void aHierarchyWithoutEndIsLeftForAnotherTime() {
    for (int i = 0; i < 40; i++) {
      wikis.cls("Q" + (900 + i), "Q" + (901 + i));
    }
    wikis.entity("Q7", "Ada Lind", "thing", "Q900", 3);
    told.tell("s", NOON, "Ada Lind");

    assertThat(run().unknown()).isOne();
    assertThat(wikis.asked().size()).isLessThan(15);
  }

  @Test
  void hostileAnswersToAllRequestsEndInFailures() {
    wikis.entity("Q7", "Ada Lind", "", "Q900", 3);
    told.tell("s", NOON, "Ada Lind");
    for (String answer :
        List.of(
            "",
            "null",
            "[]",
            "{\"entities\":null,\"search\":null}",
            "{\"entities\":{\"Q7\":" + "[".repeat(50_000),
            "{\"entities\":{\"Q7\":{\"type\":\"item\",\"id\":\"Q7\",\"labels\":7,\"claims\":\"x\"}}}")) {
      wikis.on("wbgetentities", exchange -> InventedWikis.send(exchange, answer.getBytes(UTF_8)));
      run();
      now.set(now.get().plus(Duration.ofDays(2)));
      wikis.mend();
    }
    assertThat(find("Ada Lind")).isEmpty();
  }
}
