package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.AuditTrail.Done;
import dev.backstory.store.admin.JdbiAuditTrail;
import dev.backstory.store.admin.JdbiWebhookStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WebhookCommandTest {
  @TempDir Path folder;

  @Test
  void anAddressIsAddedTestedSwitchedOnAndRemoved() {
    Path data = folder.resolve("data");
    String url = "http://127.0.0.1:9/hook";
    assertThat(TestCommand.on(data).run("webhook", "add", "chat", url).ended(2).err())
        .startsWith(
            "Nothing can be sent there: its address is not public, and not allowed by a setting");
    assertThat(TestCommand.on(data).run("webhook", "list").out()).isEmpty();
    TestCommand command = TestCommand.on(data).set("webhook.allow=127.0.0.1:9");
    String secret = command.run("webhook", "add", "chat", url).succeeded().out().strip();
    assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(command.run("webhook", "add", "CHAT", url).ended(1).err())
        .isEqualToIgnoringNewLines("there is a webhook CHAT already");
    command.run("webhook", "add", "a b", url).ended(2);
    assertThat(command.run("webhook", "add", "other", "file:///etc/passwd").ended(2).err())
        .startsWith("The address must be one such as https://example.org/hook");
    String listed = command.run("webhook", "list").succeeded().out();
    assertThat(listed).isEqualToIgnoringNewLines("chat\t" + url + "\twell");
    assertThat(command.run("webhook", "test", "chat").ended(1).out())
        .isEqualToIgnoringNewLines("nobody answers at the address");
    command.run("webhook", "test", "nobody").ended(1);
    String another = command.run("webhook", "rotate", "chat").succeeded().out().strip();
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      assertThat(new JdbiWebhookStore(database).secrets("chat", Instant.now()))
          .containsExactly(another, secret);
    }
    String last = command.run("webhook", "rotate", "chat", "--at-once").succeeded().out().strip();
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      assertThat(new JdbiWebhookStore(database).secrets("chat", Instant.now()))
          .containsExactly(last)
          .doesNotContain(another, secret);
    }
    assertThat(command.run("webhook", "rotate", "nobody").ended(1).err())
        .isEqualToIgnoringNewLines("there is no webhook nobody");
    command.run("webhook", "on", "chat").ended(1);
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      new JdbiWebhookStore(database).switchOff("chat", "it is gone");
    }
    assertThat(command.run("webhook", "list").out()).contains("switched off: it is gone");
    command.run("webhook", "on", "chat").succeeded();
    command.run("webhook", "remove", "chat").succeeded();
    command.run("webhook", "remove", "chat").ended(1);

    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      assertThat(new JdbiAuditTrail(database).latest(9))
          .extracting(Done::act)
          .containsExactly(
              new Act("command line", Deed.WEBHOOK_REMOVED, "chat", ""),
              new Act("command line", Deed.WEBHOOK_SWITCHED_ON, "chat", ""),
              new Act("command line", Deed.WEBHOOK_SECRET_CHANGED, "chat", ""),
              new Act("command line", Deed.WEBHOOK_SECRET_CHANGED, "chat", ""),
              new Act("command line", Deed.WEBHOOK_ADDED, "chat", ""));
    }
  }
}
