package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine command = Backstory.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(args);
  }

  private String dump() throws IOException {
    Path file = folder.resolve("dump.json.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(DUMP.getBytes(StandardCharsets.UTF_8));
    }
    return file.toString();
  }

  @Test
  void buildsTellsAndFinds() throws IOException {
    String data = folder.resolve("data").toString();

    assertThat(run("kb", "build", dump(), "--data", data)).isZero();
    assertThat(out.toString())
        .contains("3 lines:", "1 kept", "1 unreadable", "1 not an entity: property");
    assertThat(err.toString()).contains("rejected dump.json.gz, line 3:");

    assertThat(run("kb", "find", "port amber", "--data", data)).isZero();
    assertThat(out.toString())
        .isEqualTo("Q100\tplace\tPort Amber\tharbour town in Elland\t1 page\n");
    assertThat(run("kb", "find", "Port Blue", "--data", data)).isOne();

    assertThat(run("kb", "info", "--data", data)).isZero();
    assertThat(out.toString()).contains("1 entity, names in en", "from dump.json.gz");
  }

  @Test
  void addsEntitiesOfOnesOwn() throws IOException {
    String data = folder.resolve("data").toString();
    Path own = folder.resolve("own.jsonl");
    Files.writeString(
        own,
        "{\"id\":\"ada\",\"name\":\"Ada Lind\",\"type\":\"person\",\"source\":\"The Ferry Post\",\"licence\":\"own\"}\n");

    assertThat(run("kb", "build", dump(), "--data", data)).isZero();
    assertThat(run("kb", "import", own.toString(), "--data", data)).isZero();

    assertThat(run("kb", "find", "Ada Lind", "--data", data)).isZero();
    assertThat(run("kb", "find", "Port Amber", "--data", data)).isZero();
  }

  @Test
  void whatIsMissingIsSaidInOneLine() {
    String data = folder.resolve("data").toString();

    assertThat(run("kb", "info", "--data", data)).isNotZero();
    assertThat(err.toString()).contains("no knowledge base in");
    assertThat(run("kb", "build", folder.resolve("none.json").toString(), "--data", data))
        .isNotZero();
    assertThat(err.toString()).contains("none.json: cannot be read: no such file");
  }
}
