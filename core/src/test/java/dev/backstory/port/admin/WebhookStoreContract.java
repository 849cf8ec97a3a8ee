package dev.backstory.port.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.admin.WebhookStore.Delivery;
import dev.backstory.port.admin.WebhookStore.Event;
import dev.backstory.port.admin.WebhookStore.Kind;
import dev.backstory.port.admin.WebhookStore.News;
import dev.backstory.port.admin.WebhookStore.Next;
import dev.backstory.port.admin.WebhookStore.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of webhooks does. */
public abstract class WebhookStoreContract {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final Delivery TAKEN =
      new Delivery(NOON, "story.published s1", "200", true, Duration.ofMillis(7));
  private static final Delivery NOT_TAKEN =
      new Delivery(NOON, "story.published s1", "503", false, Duration.ofMillis(9));

  protected abstract WebhookStore webhooks();

  private static News published(String story) {
    return new News(new Event("msg-" + story, NOON, Kind.PUBLISHED, story, 2, 0), NOON);
  }

  private static News withdrawn(String story) {
    return new News(new Event("gone-" + story, NOON, Kind.WITHDRAWN, story, 0, 0), null);
  }

  private WebhookStore with(String... names) {
    WebhookStore store = webhooks();
    store.begin(new Mark(1, 1), Map.of("old", NOON));
    for (String name : names) {
      store.add(name, "https://" + name + ".example/hook", "whsec_" + name, NOON);
    }
    return store;
  }

  private static Webhook find(WebhookStore store, String name) {
    return store.list().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void namesAreGivenOnceAndSecretsAreKeptApart() {
    WebhookStore store = with("desk");
    assertThat(store.add("Desk", "https://other.example", "whsec_x", NOON)).isFalse();
    assertThat(store.secrets("DESK", NOON)).containsExactly("whsec_desk");
    assertThat(store.list())
        .containsExactly(
            new Webhook("desk", "https://desk.example/hook", NOON, "", 0, null, null, 0, null));
    assertThat(store.list().toString()).doesNotContain("whsec");
    assertThat(store.remove("DESK")).isTrue();
    assertThat(store.remove("desk")).isFalse();
    assertThat(store.secrets("desk", NOON)).isEmpty();
  }

  @Test
  void aSecretThatWasReplacedSignsUntilItsTime() {
    WebhookStore store = with("desk", "other");
    assertThat(store.rotate("DESK", "whsec_new", NOON.plusSeconds(60))).isTrue();
    assertThat(store.secrets("desk", NOON)).containsExactly("whsec_new", "whsec_desk");
    assertThat(store.secrets("desk", NOON.plusSeconds(60))).containsExactly("whsec_new");
    assertThat(find(store, "desk").formerUntil()).isEqualTo(NOON.plusSeconds(60));
    assertThat(store.list().toString()).doesNotContain("whsec");
    assertThat(store.secrets("other", NOON)).containsExactly("whsec_other");

    store.rotate("desk", "whsec_newer", NOON.plusSeconds(90));
    assertThat(store.secrets("desk", NOON)).containsExactly("whsec_newer", "whsec_new");
    assertThat(store.rotate("nobody", "whsec_x", NOON)).isFalse();
  }

  @Test
  void whatIsPublishedAtTheBeginningIsNoNewsAndTheBeginningStands() {
    WebhookStore store = with("desk");
    assertThat(store.mark()).contains(new Mark(1, 1));
    assertThat(store.told("old")).contains(NOON);
    store.begin(new Mark(5, 5), Map.of("other", NOON));
    assertThat(store.mark()).contains(new Mark(1, 1));
    assertThat(store.told("other")).isEmpty();
  }

  @Test
  void eachIsToldEverythingInOrderAndNothingFromBefore() {
    WebhookStore store = with("first");
    store.announce(new Mark(2, 1), List.of(published("s1"), withdrawn("old")));
    assertThat(store.mark()).contains(new Mark(2, 1));
    assertThat(store.told("s1")).contains(NOON);
    assertThat(store.told("old")).isEmpty();
    store.add("second", "https://second.example", "whsec_2", NOON);
    assertThat(store.next("second")).isEmpty();
    assertThat(find(store, "first").waiting()).isEqualTo(2);

    Next next = store.next("first").orElseThrow();
    assertThat(next.event()).isEqualTo(published("s1").event());
    assertThat(next.missed()).isZero();
    store.delivered("first", next.place(), TAKEN);
    assertThat(store.next("first").orElseThrow().event()).isEqualTo(withdrawn("old").event());
    store.skipped("first", store.next("first").orElseThrow().place());
    assertThat(store.next("first")).isEmpty();
    store.announce(new Mark(3, 1), List.of(published("s2")));
    assertThat(store.next("second").orElseThrow().event().storyId()).isEqualTo("s2");
    assertThat(store.next("second").orElseThrow().missed()).isZero();
  }

  @Test
  void failuresAreCountedUntilSomethingIsTaken() {
    WebhookStore store = with("desk");
    store.announce(new Mark(2, 1), List.of(published("s1"), published("s2")));
    store.failed("desk", NOON.plusSeconds(5), NOT_TAKEN);
    store.failed("desk", NOON.plusSeconds(30), NOT_TAKEN);
    Webhook failing = find(store, "desk");
    assertThat(failing.failures()).isEqualTo(2);
    assertThat(failing.failingSince()).isEqualTo(NOON);
    assertThat(failing.nextAt()).isEqualTo(NOON.plusSeconds(30));
    long place = store.next("desk").orElseThrow().place();

    store.passedOver("desk", place, NOT_TAKEN);
    assertThat(find(store, "desk").failures()).isZero();
    assertThat(find(store, "desk").failingSince()).as("nothing was taken yet").isEqualTo(NOON);
    assertThat(store.next("desk").orElseThrow().event().storyId()).isEqualTo("s2");

    store.delivered("desk", store.next("desk").orElseThrow().place(), TAKEN);
    assertThat(find(store, "desk").failingSince()).isNull();
    assertThat(store.deliveries("desk")).containsExactly(TAKEN, NOT_TAKEN, NOT_TAKEN, NOT_TAKEN);
    assertThat(store.deliveries("other")).isEmpty();
  }

  @Test
  void oneThatIsSwitchedOffIsToldTheRestOnceItIsOnAgain() {
    WebhookStore store = with("desk");
    store.announce(new Mark(2, 1), List.of(published("s1")));
    store.failed("desk", NOON.plusSeconds(5), NOT_TAKEN);
    assertThat(store.switchOff("desk", "gone")).isTrue();
    assertThat(store.switchOff("desk", "again")).isFalse();
    assertThat(find(store, "desk").off()).isEqualTo("gone");
    assertThat(find(store, "desk").isOn()).isFalse();
    assertThat(store.switchOn("desk")).isTrue();
    assertThat(store.switchOn("desk")).isFalse();
    assertThat(find(store, "desk").nextAt()).isNull();
    assertThat(find(store, "desk").failingSince()).isNull();
    assertThat(store.next("desk").orElseThrow().event().storyId()).isEqualTo("s1");
  }

  @Test
  void whoeverIsFarBehindIsToldHowMuchWasLetGoOf() {
    WebhookStore store = with("desk");
    List<News> many =
        IntStream.rangeClosed(1, WebhookStore.MOST_EVENTS + 3)
            .mapToObj(i -> published("s" + i))
            .toList();
    store.announce(new Mark(2, 1), many);
    Next next = store.next("desk").orElseThrow();
    assertThat(next.missed()).isEqualTo(3);
    assertThat(next.event().storyId()).isEqualTo("s4");
    store.delivered("desk", next.place() - 1, TAKEN);
    assertThat(store.next("desk").orElseThrow().missed()).isZero();
    assertThat(store.next("desk").orElseThrow().event().storyId()).isEqualTo("s4");
  }

  @Test
  void theLatestDeliveriesAreKept() {
    WebhookStore store = with("desk", "other");
    for (int i = 0; i < WebhookStore.MOST_DELIVERIES + 5; i++) {
      store.failed(
          "desk", NOON, new Delivery(NOON.plusSeconds(i), "a", "503", false, Duration.ZERO));
    }
    store.failed("other", NOON, NOT_TAKEN);
    assertThat(store.deliveries("desk")).hasSize(WebhookStore.MOST_DELIVERIES);
    assertThat(store.deliveries("desk").getFirst().at())
        .isEqualTo(NOON.plusSeconds(WebhookStore.MOST_DELIVERIES + 4));
    assertThat(store.deliveries("other")).hasSize(1);
  }

  @Test
  void nothingIsKeptForNobody() {
    WebhookStore store = with("desk", "other");
    store.announce(new Mark(2, 1), List.of(published("s1")));
    store.remove("desk");
    assertThat(store.mark()).isPresent();
    store.remove("other");
    assertThat(store.mark()).isEmpty();
    assertThat(store.told("old")).isEmpty();
    store.add("new", "https://new.example", "whsec_n", NOON);
    assertThat(store.next("new")).isEmpty();
    assertThat(find(store, "new").waiting()).isZero();
  }
}
