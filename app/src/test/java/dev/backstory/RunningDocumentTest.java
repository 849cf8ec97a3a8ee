package dev.backstory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.backstory.cli.Backstory;
import dev.backstory.config.Config;
import dev.backstory.config.ConfigReader;
import dev.backstory.config.LogConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document on running a site says can be typed, set and asked for. */
class RunningDocumentTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern COMMAND =
      Pattern.compile("(?:\\./|/opt/backstory/)backstory (?!package)([^`#\n]+)");
  private static final Pattern SETTING =
      Pattern.compile(
          "`((?:server|fetch|online|page|model|keep|log|api|webhook|mail|store)\\.[a-z_]+)");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:backstory|jvm|process)_[a-z_]+)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

  @TempDir Path folder;
  private String document;

  @BeforeEach
  void read() throws IOException {
    document = Files.readString(DOCS.resolve("running.md"));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCommandIsUnderstood() {
    Set<String> commands = found(COMMAND, document);
    assertThat(commands).hasSizeGreaterThan(12);
    for (String command : commands) {
      assertThatCode(() -> Backstory.commandLine().parseArgs(command.strip().split("\\s+")))
          .as(command)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everySettingIsOne() {
    assertThat(ConfigReader.keys()).containsAll(found(SETTING, document));
  }

  @Test
  void theSettingsOfAFirstStartCanBeRead() throws IOException {
    String toml = document.split("```toml\n", 2)[1].split("```", 2)[0];
    Path file = Files.writeString(folder.resolve("backstory.toml"), toml);
    Config config = ConfigReader.read(file, Map.of(), Map.of());
    assertThat(config.keep().textsDays()).isEqualTo(365);
    assertThat(config.log().written()).isEqualTo(LogConfig.LogFormat.JSON);
  }

  @Test
  void alarmsAskForWhatIsMeasured() {
    String alarms = document.split("### Alarms\n", 2)[1].split("\n## ", 2)[0];
    String table = document.split("## Metrics\n", 2)[1].split("\n### ", 2)[0];
    assertThat(found(METRIC, alarms)).hasSizeGreaterThan(5).isSubsetOf(found(METRIC, table));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> lost = new ArrayList<>();
    for (String link : found(LINK, document)) {
      String[] parts = link.split("#", 2);
      Path file = DOCS.resolve(parts[0].isEmpty() ? "running.md" : parts[0]);
      boolean there = Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
      if (!there) {
        lost.add(link);
      }
    }
    assertThat(lost).isEmpty();
  }

  /** As code forges make them of headings. */
  private static Set<String> anchors(Path file) throws IOException {
    return HEADING
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult it) -> it.group(1).toLowerCase(Locale.ROOT))
        .map(it -> it.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
