package dev.backstory.digest;

import dev.backstory.access.Secrets;
import dev.backstory.mail.Letter;
import dev.backstory.mail.MailFailure;
import dev.backstory.mail.Mailer;
import dev.backstory.mail.Mailer.Trip;
import dev.backstory.mail.SmtpMailer;
import dev.backstory.port.ListedStory;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.admin.DigestStore;
import dev.backstory.port.admin.DigestStore.Asked;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.port.admin.DigestStore.Subscriber;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Digests by mail. Safe for use by several threads. */
public final class Digests {
  /** Whoever is refused on so many days in a row has moved. */
  private static final int MOST_FAILURES = 7;

  private static final Duration AGAIN = Duration.ofMinutes(30);

  private final DigestStore store;
  private final Supplier<SiteSnapshot> site;
  private final Function<SearchQuery, List<Found>> search;
  private final Mailer mailer;
  private final Letters letters;
  private final Settings settings;
  private final InstantSource clock;

  /**
   * When digests are sent, and where they lead.
   *
   * @param address of the site, without a slash at its end
   * @param hour of the day from which on that of the day is sent
   */
  public record Settings(String address, int hour, ZoneId zone) {}

  /**
   * @param site as it stands
   * @param search finds its stories
   */
  public Digests(
      DigestStore store,
      Supplier<SiteSnapshot> site,
      Function<SearchQuery, List<Found>> search,
      Mailer mailer,
      Settings settings,
      InstantSource clock) {
    this.store = store;
    this.site = site;
    this.search = search;
    this.mailer = mailer;
    this.letters = new Letters(settings.address());
    this.settings = settings;
    this.clock = clock;
  }

  /** Is told how mails go. */
  public interface Listener {
    void sent();

    /**
     * @param why without an address
     */
    void failed(String why);
  }

  /** Whether something can be the address of a reader. */
  public static boolean isAddress(String typed) {
    return SmtpMailer.isAddress(typed);
  }

  /** Why nobody can hear of that; empty if they can. */
  public Optional<String> objection(Subject subject) {
    return switch (subject.kind()) {
      case ALL -> Optional.empty();
      case SECTION ->
          sections().contains(subject.words())
              ? Optional.empty()
              : Optional.of(Words.words("digest.noSection"));
      case SEARCH ->
          switch (SearchQuery.read(subject.words())) {
            case Readable _ -> Optional.empty();
            case SearchQuery.Wrong wrong -> Optional.of(wrong.reason());
          };
    };
  }

  /** What a subject is, in words that follow "of". */
  public static String words(Subject subject) {
    return Letters.news(subject);
  }

  /** The sections of the site, by name. */
  public List<String> sections() {
    return site.get().sectionNames();
  }

  /**
   * Asks somebody by mail whether they want what was asked for in their name. Whether they get it
   * already is not told.
   *
   * @param sending runs what sends the mail, which takes a while
   * @return false if there is no room
   */
  public boolean ask(
      String address, Subject subject, Consumer<Runnable> sending, Listener listener) {
    String token = Secrets.token();
    Asked asked = store.ask(address, subject, token, clock.instant());
    if (asked == Asked.KEPT) {
      sending.accept(() -> send(letters.asking(address, subject, token), listener));
    }
    return asked != Asked.FULL;
  }

  private void send(Letter letter, Listener listener) {
    try (Trip trip = mailer.begin()) {
      trip.send(letter);
      listener.sent();
    } catch (MailFailure e) {
      listener.failed(e.why());
    }
  }

  /** What a token of a mail is for; empty if nothing any more. */
  public Optional<Subscriber> find(String token) {
    return store.find(token);
  }

  /**
   * From the next day on, what a token is for is sent; false if it is for nothing, or is already.
   */
  public boolean confirm(String token) {
    return store.confirm(token, day(), clock.instant());
  }

  /** Forgets what a token is for, with its address. */
  public void end(String token) {
    store.end(token);
  }

  /** Those who have confirmed. */
  public List<Subscriber> confirmed() {
    return store.confirmed();
  }

  /** Forgets one by number; false if there is none. */
  public boolean remove(long id) {
    return store.remove(id);
  }

  /** The day whose digest is due by now. */
  private LocalDate day() {
    ZonedDateTime there = clock.instant().atZone(settings.zone());
    return there.getHour() >= settings.hour()
        ? there.toLocalDate()
        : there.toLocalDate().minusDays(1);
  }

  /** Sends all that is due and has not been sent, one after the other, until a server fails. */
  public void sendDue(Listener listener) {
    Instant now = clock.instant();
    store.forgetUnconfirmed(now.minus(DigestStore.TO_CONFIRM));
    LocalDate day = day();
    try (Trip trip = mailer.begin()) {
      boolean going = true;
      while (going && !Thread.currentThread().isInterrupted()) {
        Optional<Subscriber> next = store.claim(day, now);
        going = next.isPresent() && send(next.get(), day, trip, listener);
      }
    }
  }

  /** Whether the next one can be tried. */
  private boolean send(Subscriber subscriber, LocalDate day, Trip trip, Listener listener) {
    SiteSnapshot now = site.get();
    List<ListedStory> stories = news(now, subscriber);
    if (stories.isEmpty()) {
      store.told(subscriber.id(), subscriber.toldTo());
      return true;
    }
    try {
      trip.send(letters.digest(subscriber, stories, day));
      store.told(subscriber.id(), stories.getFirst().updatedAt());
      listener.sent();
      return true;
    } catch (MailFailure e) {
      listener.failed(e.why());
      fail(subscriber, e);
      return e.isOfAddress();
    }
  }

  private void fail(Subscriber subscriber, MailFailure failure) {
    if (!failure.isOfAddress()) {
      store.failed(subscriber.id(), clock.instant().plus(AGAIN));
    } else if (subscriber.failures() + 1 >= MOST_FAILURES) {
      store.remove(subscriber.id());
    } else {
      store.failed(subscriber.id(), null);
    }
  }

  /** What has changed since somebody was told, the latest first. */
  private List<ListedStory> news(SiteSnapshot now, Subscriber subscriber) {
    Subject subject = subscriber.subject();
    Set<String> found = subject.kind() == Kind.SEARCH ? found(subject.words()) : Set.of();
    return now.stories().stream()
        .takeWhile(it -> it.updatedAt().isAfter(subscriber.toldTo()))
        .filter(
            it ->
                switch (subject.kind()) {
                  case ALL -> true;
                  case SECTION -> now.section(it.id()).filter(subject.words()::equals).isPresent();
                  case SEARCH -> found.contains(it.id());
                })
        .toList();
  }

  private Set<String> found(String words) {
    return switch (SearchQuery.read(words)) {
      case Readable it ->
          search.apply(it.query()).stream().map(Found::storyId).collect(Collectors.toSet());
      case SearchQuery.Wrong _ -> Set.of();
    };
  }

  /**
   * Sends somebody a mail that says nothing.
   *
   * @throws MailFailure if the server does not take it
   */
  public void test(String address) throws MailFailure {
    try (Trip trip = mailer.begin()) {
      trip.send(letters.test(address));
    }
  }
}
