package dev.backstory.port.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.DigestStore.Asked;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.port.admin.DigestStore.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of digests does. */
public abstract class DigestStoreContract {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final LocalDate MONDAY = LocalDate.parse("2031-03-03");
  private static final Subject ALL = new Subject(Kind.ALL, "");
  private static final Subject COAST = new Subject(Kind.SECTION, "Coast");

  protected abstract DigestStore digests();

  private static DigestStore with(DigestStore store, String... tokens) {
    for (String token : tokens) {
      store.ask(token + "@reader.example", ALL, token, NOON);
      store.confirm(token, MONDAY, NOON);
    }
    return store;
  }

  @Test
  void nothingGoesToWhoeverHasNotConfirmed() {
    DigestStore store = digests();
    assertThat(store.ask("ada@reader.example", COAST, "t1", NOON)).isEqualTo(Asked.KEPT);
    assertThat(store.find("t1").orElseThrow().confirmedAt()).isNull();
    assertThat(store.confirmed()).isEmpty();
    assertThat(store.claim(MONDAY.plusDays(1), NOON)).isEmpty();
    assertThat(store.confirm("t2", MONDAY, NOON)).isFalse();
    assertThat(store.confirm("t1", MONDAY, NOON.plusSeconds(60))).isTrue();
    assertThat(store.confirm("t1", MONDAY, NOON)).as("once").isFalse();
    Subscriber one = store.confirmed().getFirst();
    assertThat(one.subject()).isEqualTo(COAST);
    assertThat(one.toldTo()).isEqualTo(NOON.plusSeconds(60));
    assertThat(one.toString()).doesNotContain("ada", "t1");
    assertThat(store.count()).isEqualTo(1);
  }

  @Test
  void anAddressIsNotAskedAgainAndAgain() {
    DigestStore store = digests();
    store.ask("ada@reader.example", ALL, "t1", NOON);
    assertThat(store.ask("ADA@reader.example", ALL, "t2", NOON)).isEqualTo(Asked.KNOWN);
    store.confirm("t1", MONDAY, NOON);
    assertThat(store.ask("ada@reader.example", ALL, "t3", NOON)).isEqualTo(Asked.KNOWN);
    for (int i = 0; i < DigestStore.MOST_OF_ADDRESS; i++) {
      Subject search = new Subject(Kind.SEARCH, "ferry " + i);
      assertThat(store.ask("ada@reader.example", search, "s" + i, NOON)).isEqualTo(Asked.KEPT);
    }
    assertThat(store.ask("ada@reader.example", COAST, "t4", NOON)).isEqualTo(Asked.KNOWN);
    assertThat(store.ask("bo@reader.example", COAST, "t5", NOON)).isEqualTo(Asked.KEPT);
    Instant later = NOON.plus(DigestStore.TO_CONFIRM);
    assertThat(store.confirm("s0", MONDAY, later)).as("too late").isFalse();
    assertThat(store.ask("ada@reader.example", COAST, "t6", later)).isEqualTo(Asked.KEPT);
    assertThat(store.find("s0")).isEmpty();
  }

  @Test
  void thereIsRoomForSoMany() {
    DigestStore store = digests();
    for (int i = 0; i < DigestStore.MOST_UNCONFIRMED; i++) {
      store.ask("r" + i + "@reader.example", ALL, "t" + i, NOON);
    }
    assertThat(store.ask("late@reader.example", ALL, "late", NOON)).isEqualTo(Asked.FULL);
    store.forgetUnconfirmed(NOON.plusSeconds(1));
    assertThat(store.ask("late@reader.example", ALL, "late", NOON)).isEqualTo(Asked.KEPT);
  }

  @Test
  void eachIsClaimedOnceADay() {
    DigestStore store = with(digests(), "t1", "t2");
    LocalDate tuesday = MONDAY.plusDays(1);
    assertThat(store.claim(MONDAY, NOON)).as("confirmed on that day").isEmpty();
    Subscriber first = store.claim(tuesday, NOON).orElseThrow();
    Subscriber second = store.claim(tuesday, NOON).orElseThrow();
    assertThat(first.token() + second.token()).isEqualTo("t1t2");
    assertThat(store.claim(tuesday, NOON)).isEmpty();
    store.told(first.id(), NOON.plusSeconds(9));
    assertThat(store.find("t1").orElseThrow().toldTo()).isEqualTo(NOON.plusSeconds(9));
    assertThat(store.find("t2").orElseThrow().toldTo()).as("not told, so later").isEqualTo(NOON);
    assertThat(store.claim(tuesday.plusDays(1), NOON)).isPresent();
  }

  @Test
  void whoCouldNotBeToldIsClaimedAgainOnTheSameDayOrTheNext() {
    DigestStore store = with(digests(), "t1");
    LocalDate tuesday = MONDAY.plusDays(1);
    long id = store.claim(tuesday, NOON).orElseThrow().id();
    store.failed(id, NOON.plusSeconds(60));
    assertThat(store.claim(tuesday, NOON.plusSeconds(59))).isEmpty();
    assertThat(store.claim(tuesday, NOON.plusSeconds(60)).map(Subscriber::failures)).contains(1);
    store.failed(id, null);
    assertThat(store.claim(tuesday, NOON.plusSeconds(9_999))).isEmpty();
    assertThat(store.claim(tuesday.plusDays(1), NOON).map(Subscriber::failures)).contains(2);
    store.told(id, NOON);
    assertThat(store.find("t1").map(Subscriber::failures)).contains(0);
  }

  @Test
  void whoeverLeavesIsGone() {
    DigestStore store = with(digests(), "t1", "t2", "t3");
    assertThat(store.end("t1")).isTrue();
    assertThat(store.end("t1")).isFalse();
    assertThat(store.remove(store.find("t2").orElseThrow().id())).isTrue();
    assertThat(store.remove(99)).isFalse();
    assertThat(store.remove("T3@reader.example")).isEqualTo(1);
    assertThat(store.confirmed()).isEmpty();
    assertThat(Optional.of(store.count())).contains(0);
  }
}
