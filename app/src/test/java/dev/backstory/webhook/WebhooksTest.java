package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.fetch.PostOutcome;
import dev.backstory.fetch.PostOutcome.Answered;
import dev.backstory.fetch.PostOutcome.Unanswered;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.StoryStore;
import dev.backstory.port.ToldStories;
import dev.backstory.port.admin.WebhookStore;
import dev.backstory.port.admin.WebhookStore.Delivery;
import dev.backstory.port.admin.WebhookStore.Webhook;
import dev.backstory.store.FreshFolder;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.admin.JdbiHiddenStories;
import dev.backstory.store.admin.JdbiWebhookStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.webhook.Webhooks.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What webhooks are told of the stories of a database, by a receiver that answers as wanted. */
class WebhooksTest {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final Answered TAKEN = new Answered(204, null, Duration.ofMillis(3));

  private record Sent(String url, Map<String, String> headers, String body) {
    JsonNode json() {
      return PageCodec.read(body, JsonNode.class);
    }

    String type() {
      return json().path("type").asString();
    }
  }

  @TempDir private Path folder;
  private SqliteDatabase database;
  private StoryStore stories;
  private ToldStories telling;
  private WebhookStore store;
  private Webhooks webhooks;
  private final List<Sent> sent = new ArrayList<>();
  private Supplier<PostOutcome> answer = () -> TAKEN;
  private Instant now = NOON;

  @BeforeEach
  void open() throws IOException {
    database = FreshFolder.open(folder);
    stories = new JdbiStoryStore(database);
    telling = new ToldStories(stories);
    store = new JdbiWebhookStore(database);
    webhooks = webhooks("https://news.example");
  }

  private Webhooks webhooks(String address) {
    return new Webhooks(
        store,
        stories,
        (url, headers, json) -> {
          sent.add(new Sent(url, headers, json));
          return answer.get();
        },
        new Webhooks.Settings(address, Duration.ofDays(3)),
        () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void tell(String id, int revision) {
    List<Revision> history =
        IntStream.rangeClosed(1, revision)
            .mapToObj(it -> new Revision(it, at(it), "Change " + it, false))
            .toList();
    telling.tell(
        new StoryPage(
            id,
            "slug-" + id,
            "Headline " + revision,
            Status.BRIEF,
            "en",
            at(1),
            at(revision),
            revision,
            new Coverage(List.of(), 1, 1),
            List.of(),
            history));
  }

  private static Instant at(int revision) {
    return NOON.minus(Duration.ofDays(1)).plusSeconds(revision);
  }

  /** Looks and sends all there is. */
  private List<Sent> deliver(String name) {
    sent.clear();
    webhooks.look();
    while (webhooks.step(name) != Step.NOTHING) {
      assertThat(sent).hasSizeLessThan(50);
    }
    return List.copyOf(sent);
  }

  private Webhook only() {
    return webhooks.list().getFirst();
  }

  @Test
  void aStoryIsToldWhenItIsPublishedChangedAndWithdrawn() {
    tell("old", 1);
    webhooks.add("desk", "https://desk.example/hook");
    assertThat(deliver("desk")).as("what stood before is no news").isEmpty();

    tell("s1", 1);
    JsonNode published = deliver("desk").getFirst().json();
    assertThat(published.path("type").asString()).isEqualTo("story.published");
    assertThat(published.path("timestamp").asString()).isEqualTo("2031-03-03T12:00:00Z");
    assertThat(published.path("data").toString())
        .isEqualTo(
            "{\"id\":\"s1\",\"headline\":\"Headline 1\",\"status\":\"brief\",\"revision\":1,"
                + "\"since\":0,\"updatedAt\":\"2031-03-02T12:00:01Z\","
                + "\"path\":\"stories/slug-s1.html\","
                + "\"url\":\"https://news.example/stories/slug-s1.html\",\"changes\":[]}");

    tell("s1", 2);
    tell("s1", 3);
    List<Sent> changed = deliver("desk");
    assertThat(changed).extracting(Sent::type).containsExactly("story.changed");
    JsonNode data = changed.getFirst().json().path("data");
    assertThat(data.path("revision").asInt()).isEqualTo(3);
    assertThat(data.path("since").asInt()).isEqualTo(1);
    assertThat(data.path("changes").valueStream().map(it -> it.path("what").asString()))
        .containsExactly("Change 3", "Change 2");

    new JdbiHiddenStories(database).hide("s1");
    Sent withdrawn = deliver("desk").getFirst();
    assertThat(withdrawn.type()).isEqualTo("story.withdrawn");
    assertThat(withdrawn.json().path("data").toString()).isEqualTo("{\"id\":\"s1\"}");
    new JdbiHiddenStories(database).show("s1");
    assertThat(deliver("desk")).extracting(Sent::type).containsExactly("story.published");
    assertThat(deliver("desk")).isEmpty();
  }

  @Test
  void messagesAreSignedAsStandardWebhooksAre() {
    assertThat(
            WebhookSecret.signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    String secret = webhooks.add("desk", "https://desk.example/hook").orElseThrow();
    assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
    tell("s1", 1);
    Sent message = deliver("desk").getFirst();
    assertThat(message.url()).isEqualTo("https://desk.example/hook");
    String id = message.headers().get("webhook-id");
    assertThat(id).matches("msg_[\\w-]{43}");
    assertThat(message.headers().get("webhook-timestamp"))
        .isEqualTo(String.valueOf(NOON.getEpochSecond()));
    assertThat(message.headers().get("webhook-signature"))
        .isEqualTo(WebhookSecret.signature(secret, id, NOON.getEpochSecond(), message.body()));
    assertThat(message.body() + message.headers()).doesNotContain(secret);
  }

  @Test
  void messagesAreSignedWithBothSecretsForADayAfterOneWasReplaced() {
    String before = webhooks.add("desk", "https://desk.example/hook").orElseThrow();
    String after = webhooks.rotate("desk", Webhooks.OVERLAP).orElseThrow();
    tell("s1", 1);
    assertThat(signatures(deliver("desk").getFirst()))
        .isEqualTo(signed(after) + " " + signed(before));
    webhooks.test("desk");
    assertThat(signatures(sent.getLast())).contains(" ");

    now = NOON.plus(Duration.ofDays(1));
    tell("s1", 2);
    assertThat(signatures(deliver("desk").getFirst())).isEqualTo(signed(after));
    String last = webhooks.rotate("desk", Duration.ZERO).orElseThrow();
    tell("s1", 3);
    assertThat(signatures(deliver("desk").getFirst())).isEqualTo(signed(last));
    assertThat(webhooks.rotate("nobody", Webhooks.OVERLAP)).isEmpty();
  }

  private static String signatures(Sent message) {
    return message.headers().getOrDefault("webhook-signature", "");
  }

  private String signed(String secret) {
    Sent message = sent.getFirst();
    String id = message.headers().getOrDefault("webhook-id", "");
    return WebhookSecret.signature(secret, id, now.getEpochSecond(), message.body());
  }

  /** As if the process had been killed after each step: what is kept is enough to go on. */
  @Test
  void nothingIsLostWhereTheProcessEndsBetweenAPageAndItsNews() {
    webhooks.add("desk", "https://desk.example/hook");
    tell("s1", 1);
    webhooks = webhooks("");
    webhooks.look();
    answer = () -> new Unanswered("the connection broke off");
    assertThat(webhooks.step("desk")).isEqualTo(Step.FAILED);
    tell("s2", 1);
    String first = sent.getFirst().headers().get("webhook-id");

    webhooks = webhooks("");
    answer = () -> TAKEN;
    now = NOON.plusSeconds(4);
    assertThat(deliver("desk")).as("it is too soon").isEmpty();
    now = NOON.plusSeconds(5);
    List<Sent> later = deliver("desk");
    assertThat(later)
        .extracting(it -> it.json().at("/data/id").asString())
        .containsExactly("s1", "s2");
    assertThat(later.getFirst().headers()).containsEntry("webhook-id", first);
    assertThat(later.getFirst().json().path("data").has("url")).isFalse();
  }

  @Test
  void whatWasWithdrawnMeanwhileIsToldOfNoMore() {
    webhooks.add("desk", "https://desk.example/hook");
    tell("s1", 1);
    webhooks.look();
    new JdbiHiddenStories(database).hide("s1");
    List<Sent> all = deliver("desk");
    assertThat(all).extracting(Sent::type).containsExactly("story.withdrawn");
    assertThat(all.toString()).doesNotContain("Headline");
  }

  @Test
  void itIsTriedLaterEachTimeAndSwitchedOffAfterDays() {
    webhooks.add("desk", "https://desk.example/hook");
    tell("s1", 1);
    webhooks.look();
    answer = () -> new Answered(503, null, Duration.ZERO);
    List<Long> pauses = new ArrayList<>();
    Step step = webhooks.step("desk");
    while (step == Step.FAILED) {
      Instant next = only().nextAt();
      pauses.add(Duration.between(now, next).toSeconds());
      now = next;
      step = webhooks.step("desk");
    }
    assertThat(pauses.subList(0, 7)).containsExactly(5L, 30L, 180L, 1080L, 6480L, 21600L, 21600L);
    assertThat(step).isEqualTo(Step.SWITCHED_OFF);
    assertThat(Duration.between(NOON, now)).isBetween(Duration.ofDays(3), Duration.ofHours(78));
    assertThat(Webhooks.state(only()))
        .isEqualTo("switched off: nothing could be delivered for 3 days; the last answer: 503");
    assertThat(webhooks.step("desk")).isEqualTo(Step.NOTHING);
    assertThat(webhooks.due()).isEmpty();

    answer = () -> TAKEN;
    webhooks.switchOn("desk");
    assertThat(deliver("desk")).hasSize(1);
    assertThat(Webhooks.state(only())).isEqualTo("well");
  }

  @Test
  void aReceiverSaysWhenToComeAgainOrThatItIsGone() {
    webhooks.add("desk", "https://desk.example/hook");
    tell("s1", 1);
    webhooks.look();
    answer = () -> new Answered(429, NOON.plusSeconds(600), Duration.ZERO);
    webhooks.step("desk");
    assertThat(only().nextAt()).isEqualTo(NOON.plusSeconds(600));
    now = NOON.plusSeconds(600);
    answer = () -> new Answered(503, now.plus(Duration.ofDays(2)), Duration.ZERO);
    webhooks.step("desk");
    assertThat(only().nextAt()).as("not for longer than usual").isEqualTo(now.plusSeconds(21_600));
    now = only().nextAt();
    answer = () -> new Answered(410, null, Duration.ZERO);
    assertThat(webhooks.step("desk")).isEqualTo(Step.SWITCHED_OFF);
    assertThat(only().off()).isEqualTo("its server says that it is gone (410)");
  }

  @Test
  void oneMessageThatIsRefusedHoldsUpTheOthersForAWhileOnly() {
    webhooks.add("desk", "https://desk.example/hook");
    tell("s1", 1);
    tell("s2", 1);
    webhooks.look();
    answer = () -> new Answered(422, null, Duration.ZERO);
    for (int i = 0; i < 5; i++) {
      assertThat(webhooks.step("desk")).isEqualTo(Step.FAILED);
      now = only().nextAt() == null ? now : only().nextAt();
    }
    answer = () -> TAKEN;
    List<Sent> next = deliver("desk");
    assertThat(next).extracting(it -> it.json().at("/data/id").asString()).containsExactly("s2");
    assertThat(webhooks.deliveries("desk"))
        .extracting(Delivery::answer)
        .containsExactly("204", "422", "422", "422", "422", "422");
  }

  @Test
  void whoMissedEventsIsToldHowMany() {
    webhooks.add("desk", "https://desk.example/hook");
    tell("s1", 1);
    tell("s2", 1);
    webhooks.look();
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM webhook_event WHERE seq = 1"));
    List<Sent> all = deliver("desk");
    assertThat(all).extracting(Sent::type).containsExactly("events.missed", "story.published");
    assertThat(all.getFirst().json().at("/data/events").asInt()).isEqualTo(1);
    assertThat(all.getFirst().headers().get("webhook-id")).endsWith("-missed");
  }

  @Test
  void addressesThatCannotBeToldAreRefused() {
    assertThat(webhooks.objection("https://desk.example/hook")).isEmpty();
    for (String bad :
        List.of("ftp://a.example", "https://u:p@a.example", "//a.example", "a b", "http://")) {
      assertThat(webhooks.objection(bad)).as(bad).isPresent();
    }
    for (int i = 0; i < Webhooks.MOST; i++) {
      webhooks.add("w" + i, "https://desk.example/" + i);
    }
    assertThat(webhooks.objection("https://desk.example/hook"))
        .contains("There are 20 webhooks already, which is the most.");
  }

  @Test
  void aTestSaysWhatTheReceiverAnswersAndLeavesTheQueueAlone() {
    webhooks.add("desk", "https://desk.example/hook");
    answer = () -> new Answered(302, null, Duration.ZERO);
    Delivery delivery = webhooks.test("desk").orElseThrow();
    assertThat(delivery.taken()).isFalse();
    assertThat(delivery.answer()).isEqualTo("302, which leads elsewhere and is not followed");
    assertThat(sent.getFirst().type()).isEqualTo("webhook.test");
    assertThat(webhooks.deliveries("desk")).isEmpty();
    assertThat(webhooks.test("nobody")).isEmpty();
  }
}
