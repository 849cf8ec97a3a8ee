package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AccountCommandTest {
  @TempDir Path folder;

  @Test
  void anOwnerComesAndGoes() throws Exception {
    TestCommand command = TestCommand.on(folder.resolve("data"));
    Path good = Files.writeString(folder.resolve("good"), "correct horse battery\nmore\n");
    Path easy = Files.writeString(folder.resolve("easy"), "secret\n");

    assertThat(
            command
                .run("account", "add", "ada", "--role", "owner", "--password-file", easy)
                .ended(2)
                .err())
        .startsWith("A password has at least 12 characters.");
    assertThat(command.run("account", "list").succeeded().out()).isEmpty();
    command.run("account", "add", "ada", "--role", "owner", "--password-file", good).succeeded();
    assertThat(
            command
                .run("account", "add", "ADA", "--role", "reader", "--password-file", good)
                .ended(1)
                .err())
        .isEqualToIgnoringNewLines("there is an account ADA already");
    command.run("account", "add", "a b", "--role", "reader", "--password-file", good).ended(2);
    assertThat(command.run("account", "list").succeeded().out()).startsWith("ada\towner\tsince ");
    command.run("account", "password", "Ada", "--password-file", good).succeeded();
    command.run("account", "password", "bo", "--password-file", good).ended(1);
    assertThat(command.run("account", "remove", "ada").succeeded().err())
        .startsWith("no owner is left");
    command.run("account", "remove", "ada").ended(1);
  }
}
