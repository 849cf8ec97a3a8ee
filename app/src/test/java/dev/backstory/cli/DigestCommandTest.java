package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.backstory.port.admin.DigestStore;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.store.admin.JdbiDigestStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DigestCommandTest {
  private static final String ADA = "ada@reader.example";

  @TempDir Path folder;

  @Test
  void thoseWhoGetMailAreListedAndRemoved() {
    Path data = folder.resolve("data");
    TestCommand command = TestCommand.on(data);
    assertThat(command.run("digest", "list").succeeded().out()).isEmpty();
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      DigestStore store = new JdbiDigestStore(database);
      store.ask(ADA, new Subject(Kind.SECTION, "News/Coast"), "t1", Instant.EPOCH);
      store.ask(ADA, new Subject(Kind.ALL, ""), "t2", Instant.EPOCH);
      store.confirm("t1", LocalDate.EPOCH, Instant.EPOCH);
    }
    assertThat(command.run("digest", "list").succeeded().out())
        .isEqualToIgnoringNewLines(
            ADA + "\tthe section “News / Coast”\tsince 1970-01-01T00:00:00Z");
    command.run("digest", "remove", ADA).succeeded();
    assertThat(command.run("digest", "list").out()).isEmpty();
    command.run("digest", "remove", ADA).ended(1);
  }

  @Test
  void aTestSaysWhetherTheServerTakesIt() throws Exception {
    Path data = Files.createDirectory(folder.resolve("mailing"));
    TestCommand command = TestCommand.on(data);
    assertThat(command.run("digest", "test", ADA).ended(1).err())
        .isEqualToIgnoringNewLines("no mail is sent: mail.host is not set");
    command.run("digest", "test", "ada").ended(2);
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    Files.writeString(
        data.resolve("backstory.toml"),
        """
        server.address = "https://news.example"
        [mail]
        host = "127.0.0.1"
        port = %d
        security = "none"
        from = "News <news@my-site.example>"
        """
            .formatted(server.getSmtp().getPort()));
    assertThat(command.run("digest", "test", ADA).succeeded().out())
        .isEqualToIgnoringNewLines("the mail server has taken it");
    assertThat(server.getReceivedMessages()).hasSize(1);
    server.stop();
    assertThat(command.run("digest", "test", ADA).ended(1).err())
        .isEqualToIgnoringNewLines("nobody answers at the mail server's address");
  }
}
