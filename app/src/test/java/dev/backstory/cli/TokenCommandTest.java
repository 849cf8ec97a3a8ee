package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.access.ApiTokens;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.AuditTrail.Done;
import dev.backstory.store.admin.JdbiAuditTrail;
import dev.backstory.store.admin.JdbiTokenStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TokenCommandTest {
  @TempDir Path folder;

  @Test
  void aTokenIsShownOnceAndWorthNothingOnceItIsRemoved() {
    Path data = folder.resolve("data");
    TestCommand command = TestCommand.on(data);
    String read = command.run("token", "add", "wire").succeeded().out().strip();
    String admin = command.run("token", "add", "ops", "--scope", "admin").succeeded().out().strip();
    assertThat(read).matches("backstory_[\\w-]{43}");
    assertThat(command.run("token", "add", "WIRE").ended(1).err())
        .isEqualToIgnoringNewLines("there is a token WIRE already");
    command.run("token", "add", "a b").ended(2);
    command.run("token", "add", "c", "--scope", "all").ended(2);

    String listed = command.run("token", "list").succeeded().out();
    assertThat(listed.lines().map(line -> line.split("\tsince")[0]))
        .containsExactly("ops\tadmin", "wire\tread");
    assertThat(listed).doesNotContain(read, admin);
    command.run("token", "remove", "wire").succeeded();
    command.run("token", "remove", "wire").ended(1);

    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      ApiTokens tokens = new ApiTokens(new JdbiTokenStore(database));
      assertThat(tokens.holder(read)).isEmpty();
      assertThat(tokens.holder(admin).orElseThrow().name()).isEqualTo("token ops");
      assertThat(new JdbiAuditTrail(database).latest(9))
          .extracting(Done::act)
          .containsExactly(
              new Act("command line", Deed.TOKEN_REMOVED, "wire", ""),
              new Act("command line", Deed.TOKEN_ADDED, "ops", "admin"),
              new Act("command line", Deed.TOKEN_ADDED, "wire", "read"));
    }
  }
}
