package dev.backstory.port.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.AccountStore.Sealed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of accounts keeps to. */
public abstract class AccountStoreContract {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(3_600);
  private static final Account ADA = new Account("Ada", Role.OWNER, NOON);

  /** The accounts of one test, none at first and the same whenever they are asked for. */
  protected abstract AccountStore accounts();

  private Sealed ada() {
    accounts().add("Ada", Role.OWNER, "digest", NOON);
    return accounts().find("ada").orElseThrow();
  }

  @Test
  void anAccountIsFoundByItsNameWhateverItsCase() {
    assertThat(accounts().find("Ada")).isEmpty();
    assertThat(ada()).isEqualTo(new Sealed(ADA, "digest"));
    assertThat(accounts().add("ADA", Role.READER, "other", LATER)).isFalse();
    assertThat(accounts().add("Bo", Role.READER, "other", LATER)).isTrue();

    assertThat(accounts().list()).containsExactly(ADA, new Account("Bo", Role.READER, LATER));
    assertThat(accounts().count(Role.OWNER)).isOne();
    assertThat(accounts().count(Role.EDITOR)).isZero();
  }

  @Test
  void onlyTheFirstIsTheFirst() {
    assertThat(accounts().addFirst("Ada", "digest", NOON)).isTrue();
    assertThat(accounts().addFirst("Eve", "digest", NOON)).isFalse();

    assertThat(accounts().list()).containsExactly(ADA);
  }

  @Test
  void aSessionIsThatOfItsAccountUntilItIsOver() {
    assertThat(accounts().begin("t", ada(), NOON, LATER)).isTrue();

    assertThat(accounts().session("t", NOON)).contains(ADA);
    assertThat(accounts().session("u", NOON)).isEmpty();
    assertThat(accounts().session("t", LATER)).isEmpty();
    accounts().end("t");
    assertThat(accounts().session("t", NOON)).isEmpty();
  }

  @Test
  void allSessionsOfAnAccountEndAtOnceAndNobodyElses() {
    Sealed ada = ada();
    accounts().begin("t", ada, NOON, LATER);
    accounts().begin("u", ada, NOON, LATER);
    accounts().add("Bo", Role.EDITOR, "other", NOON);
    accounts().begin("v", accounts().find("Bo").orElseThrow(), NOON, LATER);

    assertThat(accounts().endAll("ada")).isEqualTo(2);

    assertThat(accounts().session("t", NOON)).isEmpty();
    assertThat(accounts().session("v", NOON)).isPresent();
  }

  @Test
  void anotherPasswordEndsWhatBeganWithTheOneBefore() {
    Sealed before = ada();
    accounts().begin("t", before, NOON, LATER);

    assertThat(accounts().password("ADA", "new", LATER)).isTrue();
    assertThat(accounts().password("nobody", "new", LATER)).isFalse();

    assertThat(accounts().session("t", NOON)).isEmpty();
    assertThat(accounts().begin("u", before, NOON, LATER)).as("found right before").isFalse();
    assertThat(accounts().find("Ada")).contains(new Sealed(ADA, "new"));
  }

  @Test
  void oneOwnerStays() {
    ada();
    accounts().add("Bo", Role.EDITOR, "other", NOON);

    assertThat(accounts().role("ada", Role.EDITOR)).isFalse();
    assertThat(accounts().removeUnlessLastOwner("ada")).isFalse();
    assertThat(accounts().role("nobody", Role.EDITOR)).isFalse();
    assertThat(accounts().role("ada", Role.OWNER)).as("as it is").isTrue();
    assertThat(accounts().role("BO", Role.OWNER)).isTrue();
    assertThat(accounts().role("ada", Role.READER)).isTrue();
    assertThat(accounts().removeUnlessLastOwner("Bo")).isFalse();
    assertThat(accounts().removeUnlessLastOwner("ada")).isTrue();
    assertThat(accounts().count(Role.OWNER)).isOne();
  }

  @Test
  void whoIsRemovedIsSignedOut() {
    accounts().begin("t", ada(), NOON, LATER);

    assertThat(accounts().remove("ada")).isTrue();

    assertThat(accounts().remove("ada")).isFalse();
    assertThat(accounts().session("t", NOON)).isEmpty();
    assertThat(accounts().list()).isEmpty();
  }
}
