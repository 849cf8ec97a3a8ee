package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KbCommandTest {
  private static final String DUMP =
      """
      [
      {"type":"item","id":"Q100","labels":{"en":{"language":"en","value":"Port Amber"}},"descriptions":{"en":{"language":"en","value":"harbour town in Elland"}},"aliases":[],"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}]},"sitelinks":{"enwiki":{"title":"Port Amber"}}},
      {"type":"item","id":"Q101",
      {"type":"property","id":"P31"}
      ]
      """;

  @TempDir private Path folder;
  private TestCommand command;

  @BeforeEach
  void nameTheDataFolder() {
    command = TestCommand.on(folder.resolve("data"));
  }

  private Path dump() throws IOException {
    Path file = folder.resolve("dump.json.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(DUMP.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void buildsTellsAndFinds() throws IOException {
    CommandRun built = command.run("kb", "build", dump()).succeeded();
    assertThat(built.out())
        .contains("3 lines:", "1 kept", "1 unreadable", "1 not an entity: property");
    assertThat(built.err()).contains("rejected dump.json.gz, line 3:");

    assertThat(command.run("kb", "find", "port amber").succeeded().out())
        .isEqualTo("Q100\tplace\tPort Amber\tharbour town in Elland\t1 page\n");
    command.run("kb", "find", "Port Blue").ended(1);

    assertThat(command.run("kb", "info").succeeded().out())
        .contains("1 entity, names in en", "from dump.json.gz");
  }

  @Test
  void addsEntitiesOfOnesOwn() throws IOException {
    Path own = folder.resolve("own.jsonl");
    Files.writeString(
        own,
        "{\"id\":\"ada\",\"name\":\"Ada Lind\",\"type\":\"person\",\"source\":\"The Ferry"
            + " Post\",\"licence\":\"own\"}\n");

    command.run("kb", "build", dump()).succeeded();
    command.run("kb", "import", own).succeeded();

    command.run("kb", "find", "Ada Lind").succeeded();
    command.run("kb", "find", "Port Amber").succeeded();
  }

  @Test
  void whatIsMissingIsSaidInOneLine() {
    CommandRun info = command.run("kb", "info");
    assertThat(info.code()).isNotZero();
    assertThat(info.err()).contains("no knowledge base in");
    CommandRun built = command.run("kb", "build", folder.resolve("none.json"));
    assertThat(built.code()).isNotZero();
    assertThat(built.err()).contains("none.json: cannot be read: no such file");
  }
}
