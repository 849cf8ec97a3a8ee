package dev.backstory.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Every tool can be found, and says what it wants. */
class BenchTest {
  private static final String OF_ALL = description(Bench.commandLine());

  /** Commands that have none below them. */
  private static Stream<CommandLine> tools() {
    return tools(Bench.commandLine());
  }

  private static Stream<CommandLine> tools(CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(command)
        : command.getSubcommands().values().stream().flatMap(BenchTest::tools);
  }

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  private static String printed(int code, String... args) {
    StringWriter out = new StringWriter();
    CommandLine bench =
        Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(bench.execute(args)).isEqualTo(code);
    return out.toString();
  }

  @Test
  void theHelpListsEveryToolWithWhatItIsFor() {
    String help = printed(0, "--help").replaceAll("\\s+", " ");

    assertThat(tools())
        .hasSizeGreaterThan(35)
        .allSatisfy(
            tool -> {
              String name = tool.getCommandSpec().qualifiedName().replaceFirst("^bench ", "");
              assertThat(help).contains(" " + name + " " + description(tool));
              assertThat(description(tool)).isNotBlank().isNotEqualTo(OF_ALL).doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @MethodSource("tools")
  void everyToolHasAHelpOfItsOwn(CommandLine tool) {
    String[] words = (tool.getCommandSpec().qualifiedName() + " --help").split(" ");

    assertThat(printed(0, Stream.of(words).skip(1).toArray(String[]::new)))
        .contains("Usage: " + tool.getCommandSpec().qualifiedName())
        .contains(description(tool).split(" ")[0]);
    assertThat(tool.getCommandSpec().args())
        .extracting(ArgSpec::description)
        .allSatisfy(lines -> assertThat(String.join(" ", lines)).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({"''", "measure", "sing", "gate everything", "train judge", "measure sample basil"})
  void whatIsWantedOtherwiseIsAnError(String words) {
    assertThat(printed(2, words.isEmpty() ? new String[0] : words.split(" "))).isNotBlank();
  }

  /** Where the labelled data are not, a measure says so, and a trainer fails. */
  @ParameterizedTest
  @CsvSource({"gate, 0", "measure sentences, 0", "measure stories life, 0", "train links, 1"})
  void withoutLabelledDataItSaysSo(String words, int code) {
    String before = System.setProperty("backstory.data.labelled", "/no/such/folder");
    try {
      assertThat(printed(code, words.split(" "))).contains("no labelled data in /no/such/folder");
    } finally {
      if (before == null) {
        System.clearProperty("backstory.data.labelled");
      } else {
        System.setProperty("backstory.data.labelled", before);
      }
    }
  }
}
