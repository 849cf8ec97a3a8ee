package dev.backstory.webhook;

import dev.backstory.access.Secrets;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.fetch.PostOutcome;
import dev.backstory.fetch.PostOutcome.Answered;
import dev.backstory.fetch.PostOutcome.Unanswered;
import dev.backstory.model.Story;
import dev.backstory.port.StoryStore;
import dev.backstory.port.admin.WebhookStore;
import dev.backstory.port.admin.WebhookStore.Delivery;
import dev.backstory.port.admin.WebhookStore.Event;
import dev.backstory.port.admin.WebhookStore.Kind;
import dev.backstory.port.admin.WebhookStore.Next;
import dev.backstory.port.admin.WebhookStore.Webhook;
import dev.backstory.site.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses that are told what becomes of stories. Safe for use by several threads. */
public final class Webhooks {
  /** For how long a secret that was replaced signs, too. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  /** Each has a queue and a connection of its own. */
  public static final int MOST = 20;

  private static final int GONE = 410;

  /** By which a receiver says that it will not take this message, however often it comes. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

  private static final int MOST_REFUSALS = 5;

  private final WebhookStore store;
  private final StoryStore stories;
  private final StoryNews news;
  private final Post post;
  private final Settings settings;
  private final InstantSource clock;

  /**
   * How deliveries are made.
   *
   * @param address of the site, without a slash at its end; empty if it has none
   * @param patience for how long an address is tried that takes nothing
   */
  public record Settings(String address, Duration patience) {}

  public Webhooks(
      WebhookStore store, StoryStore stories, Post post, Settings settings, InstantSource clock) {
    this.store = store;
    this.stories = stories;
    this.news = new StoryNews(stories, store, clock, () -> "msg_" + Secrets.token());
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  /** By name. */
  public List<Webhook> list() {
    return store.list();
  }

  /** The latest deliveries to one, the latest first. */
  public List<Delivery> deliveries(String name) {
    return store.deliveries(name);
  }

  /** Why an address cannot be told anything; empty if it can. */
  public Optional<String> objection(String url) {
    if (!GuardedHttpClient.isWebAddress(url)) {
      return Optional.of(
          "The address must be one such as https://example.org/hook, without a user's name.");
    }
    Optional<String> refusal = post.refusal(url);
    if (refusal.isPresent()) {
      return refusal.map(it -> "Nothing can be sent there: " + it + " (webhook.allow).");
    }
    return list().size() < MOST
        ? Optional.empty()
        : Optional.of("There are " + MOST + " webhooks already, which is the most.");
  }

  /**
   * Has an address told what happens from now on.
   *
   * @return what its deliveries are signed with; empty if there is one of this name
   */
  public Optional<String> add(String name, String url) {
    String secret = WebhookSecret.random();
    news.begin();
    return store.add(name, url, secret, clock.instant()) ? Optional.of(secret) : Optional.empty();
  }

  /** How deliveries to one go, in words. */
  public static String state(Webhook webhook) {
    if (!webhook.isOn()) {
      return "switched off: " + webhook.off();
    }
    String waiting = webhook.waiting() == 0 ? "" : ", " + webhook.waiting() + " waiting";
    Instant since = webhook.failingSince();
    return (since == null ? "well" : "failing since " + Wording.time(since)) + waiting;
  }

  public boolean remove(String name) {
    return store.remove(name);
  }

  /**
   * Has deliveries to one signed with another secret.
   *
   * @param overlap for how long they are signed with the one before, too, so that its receiver can
   *     change over without losing any; zero where others know it
   * @return the new one; empty if there is none of this name
   */
  public Optional<String> rotate(String name, Duration overlap) {
    String secret = WebhookSecret.random();
    return store.rotate(name, secret, clock.instant().plus(overlap))
        ? Optional.of(secret)
        : Optional.empty();
  }

  /** Tells one again that was switched off, what it was not told included. */
  public boolean switchOn(String name) {
    return store.switchOn(name);
  }

  /** Sends one a message that says nothing, now; empty if there is none of this name. */
  public Optional<Delivery> test(String name) {
    return find(name).map(this::test);
  }

  private Delivery test(Webhook webhook) {
    Instant now = clock.instant();
    WebhookMessage message = WebhookMessage.test("msg_" + Secrets.token(), now);
    return delivery(message, now, send(webhook, message, now));
  }

  private Optional<Webhook> find(String name) {
    return list().stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Keeps what is new of stories for those who are to be told. */
  void look() {
    if (!list().isEmpty()) {
      news.look();
    }
  }

  /** Those that something can be sent to now. */
  List<String> due() {
    Instant now = clock.instant();
    return list().stream().filter(it -> isDue(it, now)).map(Webhook::name).toList();
  }

  private static boolean isDue(Webhook webhook, Instant now) {
    Instant nextAt = webhook.nextAt();
    return webhook.isOn() && webhook.waiting() > 0 && (nextAt == null || !nextAt.isAfter(now));
  }

  /** What came of one step. */
  enum Step {
    /** There is nothing to do now. */
    NOTHING,
    /** Something was passed without being sent. */
    PASSED,
    TAKEN,
    FAILED,
    /** It failed for the last time. */
    SWITCHED_OFF
  }

  /** Tells one what it is to be told next. */
  Step step(String name) {
    Instant now = clock.instant();
    Optional<Webhook> webhook = find(name).filter(it -> isDue(it, now));
    Optional<Next> next = store.next(name);
    if (webhook.isEmpty() || next.isEmpty()) {
      return Step.NOTHING;
    }
    long place = next.get().missed() > 0 ? next.get().place() - 1 : next.get().place();
    Optional<WebhookMessage> message = message(next.get());
    if (message.isEmpty()) {
      store.skipped(name, place);
      return Step.PASSED;
    }
    PostOutcome outcome = send(webhook.get(), message.get(), now);
    Delivery delivery = delivery(message.get(), now, outcome);
    if (delivery.taken()) {
      store.delivered(name, place, delivery);
      return Step.TAKEN;
    }
    return fail(webhook.get(), place, outcome, delivery);
  }

  /** Empty where there is nothing left to tell of it. */
  private Optional<WebhookMessage> message(Next next) {
    Event event = next.event();
    if (next.missed() > 0) {
      return Optional.of(WebhookMessage.missed(next));
    }
    if (event.kind() == Kind.WITHDRAWN) {
      String partOf =
          stories
              .story(event.storyId())
              .map(Story::id)
              .filter(id -> !id.equals(event.storyId()))
              .filter(id -> store.told(id).isPresent())
              .orElse(null);
      return Optional.of(WebhookMessage.withdrawn(event, partOf));
    }
    return store
        .told(event.storyId()) // what was withdrawn meanwhile is told of no more
        .flatMap(_ -> stories.page(event.storyId()))
        .map(page -> WebhookMessage.told(event, page, settings.address()));
  }

  private PostOutcome send(Webhook webhook, WebhookMessage message, Instant now) {
    long timestamp = now.getEpochSecond();
    String signatures =
        store.secrets(webhook.name(), now).stream()
            .map(it -> WebhookSecret.signature(it, message.id(), timestamp, message.body()))
            .collect(Collectors.joining(" "));
    return post.send(
        webhook.url(),
        Map.of(
            "webhook-id",
            message.id(),
            "webhook-timestamp",
            String.valueOf(timestamp),
            "webhook-signature",
            signatures),
        message.body());
  }

  private static Delivery delivery(WebhookMessage message, Instant at, PostOutcome outcome) {
    return switch (outcome) {
      case Answered it ->
          new Delivery(at, message.what(), words(it.status()), it.isTaken(), it.took());
      case Unanswered(String why) -> new Delivery(at, message.what(), why, false, Duration.ZERO);
    };
  }

  private static String words(int status) {
    return status >= 300 && status <= 399
        ? status + ", which leads elsewhere and is not followed"
        : String.valueOf(status);
  }

  private Step fail(Webhook webhook, long place, PostOutcome outcome, Delivery delivery) {
    String name = webhook.name();
    int status = outcome instanceof Answered it ? it.status() : 0;
    Instant since = webhook.failingSince() == null ? delivery.at() : webhook.failingSince();
    if (REFUSALS.contains(status) && webhook.failures() + 1 >= MOST_REFUSALS) {
      store.passedOver(name, place, delivery);
    } else {
      store.failed(name, nextAt(webhook, outcome, delivery.at()), delivery);
    }
    if (status == GONE) {
      return switchOff(name, "its server says that it is gone (410)");
    }
    if (!since.plus(settings.patience()).isAfter(delivery.at())) {
      return switchOff(
          name,
          "nothing could be delivered for %d days; the last answer: %s"
              .formatted(settings.patience().toDays(), delivery.answer()));
    }
    return Step.FAILED;
  }

  private Step switchOff(String name, String why) {
    store.switchOff(name, why);
    return Step.SWITCHED_OFF;
  }

  /** Later each time, and not before the receiver wants it. */
  private static Instant nextAt(Webhook webhook, PostOutcome outcome, Instant now) {
    Instant usual = now.plus(Pauses.after(webhook.failures()));
    Instant wanted = outcome instanceof Answered it ? it.retryAt() : null;
    Instant latest = now.plus(Pauses.LONGEST);
    if (wanted == null || wanted.isBefore(usual)) {
      return usual;
    }
    return wanted.isAfter(latest) ? latest : wanted;
  }
}
