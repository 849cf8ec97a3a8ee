package dev.backstory.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.access.SignIn.Outcome;
import dev.backstory.access.SignIn.SignedIn;
import dev.backstory.access.SignIn.TooMany;
import dev.backstory.access.SignIn.Wrong;
import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.store.FreshFolder;
import dev.backstory.store.admin.JdbiAccountStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress THERE = InetAddress.ofLiteral("192.0.2.7");
  private static final String PASSWORD = "correct horse battery";
  private static final String DIGEST = Passwords.digest(PASSWORD);

  @TempDir Path folder;
  private SqliteDatabase database;
  private JdbiAccountStore accounts;
  private SignIn signIn;
  private Instant now = NOON;

  @BeforeEach
  void open() throws Exception {
    database = FreshFolder.open(folder);
    accounts = new JdbiAccountStore(database);
    accounts.add("Ada", Role.OWNER, DIGEST, NOON);
    signIn = new SignIn(accounts, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Outcome enter(String password, InetAddress client) {
    return signIn.enter("ada", password, client);
  }

  @Test
  void whoHasThePasswordIsSignedInUntilTheSessionIsOver() {
    assertThat(enter("correct horse", THERE)).isEqualTo(new Wrong());
    assertThat(signIn.enter("nobody", PASSWORD, THERE)).isEqualTo(new Wrong());

    String token = ((SignedIn) enter(PASSWORD, THERE)).token();

    assertThat(signIn.signedIn(token)).map(Account::name).contains("Ada");
    assertThat(accounts.session(token, now)).as("the token itself is not kept").isEmpty();
    now = NOON.plus(SignIn.LIFE);
    assertThat(signIn.signedIn(token)).isEmpty();
  }

  @Test
  void whoGuessesWaitsLongerEachTime() {
    for (int times = 0; times < 4; times++) {
      assertThat(enter("guess " + times, THERE)).isEqualTo(new Wrong());
    }
    assertThat(enter("guess", THERE)).isEqualTo(new Wrong());
    assertThat(enter(PASSWORD, THERE)).isEqualTo(new TooMany(Duration.ofSeconds(1)));
    now = now.plusSeconds(1);
    assertThat(enter("guess", THERE)).isEqualTo(new Wrong());
    assertThat(enter(PASSWORD, THERE)).isEqualTo(new TooMany(Duration.ofSeconds(2)));
    now = now.plusSeconds(2);
    assertThat(enter(PASSWORD, THERE)).isInstanceOf(SignedIn.class);
    assertThat(enter("guess", THERE)).as("counted anew").isEqualTo(new Wrong());
    assertThat(enter(PASSWORD, THERE)).isInstanceOf(SignedIn.class);
  }

  @Test
  void whoGuessesFromManyAddressesWaitsAndKeepsNobodyOutForLong() {
    for (int times = 0; times < 21; times++) {
      assertThat(enter("guess", InetAddress.ofLiteral("198.51.100." + times)))
          .isEqualTo(new Wrong());
    }
    assertThat(enter(PASSWORD, THERE)).isEqualTo(new TooMany(Duration.ofSeconds(1)));
    assertThat(enter(PASSWORD, HERE)).as("at the machine").isInstanceOf(SignedIn.class);
  }

  @Test
  void aPasswordThatIsTooLongIsWrong() {
    assertThat(enter(PASSWORD + "x".repeat(600), THERE)).isEqualTo(new Wrong());
    assertThat(signIn.enter("a".repeat(100_000), PASSWORD, THERE)).isEqualTo(new Wrong());
  }
}
