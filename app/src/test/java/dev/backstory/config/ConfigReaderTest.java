package dev.backstory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  @TempDir Path folder;

  @Test
  void withoutAnythingTheDefaultsHold() {
    assertThat(ConfigReader.read(null, Map.of("PATH", "/bin"), Map.of())).isEqualTo(Config.DEFAULT);
    assertThat(ConfigReader.read(folder.resolve("none.toml"), Map.of(), Map.of()))
        .isEqualTo(Config.DEFAULT);
  }

  @Test
  void aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
    Path file = file("[server]\nport = 1\nhost = \"::1\"\nnotice = \"Hear\"\n");

    Config config =
        ConfigReader.read(
            file,
            Map.of("BACKSTORY_SERVER_PORT", "2", "BACKSTORY_SERVER_HOST", "0.0.0.0"),
            Map.of("server.port", "3"));

    assertThat(config.server()).isEqualTo(new Config.Server("0.0.0.0", 3, "Hear", List.of()));
  }

  @Test
  void listsComeFromTheFileOrPartedByCommas() throws Exception {
    Path file = file("[fetch]\nallow = [\"10.0.0.0/8\", \"nas.example:80\"]\n");

    assertThat(ConfigReader.read(file, Map.of(), Map.of()).fetch().allow())
        .containsExactly("10.0.0.0/8", "nas.example:80");
    assertThat(
            ConfigReader.read(null, Map.of("BACKSTORY_FETCH_ALLOW", "a:1, b:2"), Map.of())
                .fetch()
                .allow())
        .containsExactly("a:1", "b:2");
  }

  @Test
  void anUnknownKeyStopsWithWhatIsAllowed() throws Exception {
    Path file = file("[server]\nprot = 1\n");

    assertThatThrownBy(() -> ConfigReader.read(file, Map.of(), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("server.prot")
        .hasMessageContaining("server.port");
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of("BACKSTORY_PORT", "1"), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("BACKSTORY_PORT");
  }

  @Test
  void variablesOfTheLauncherAndTheMeasurementsAreNoSettings() {
    Map<String, String> others =
        Map.of("BACKSTORY_JAVA_OPTS", "-Xmx4g", "BACKSTORY_LABELLED_DATA", "labelled");

    assertThat(ConfigReader.read(null, others, Map.of()))
        .isEqualTo(ConfigReader.read(null, Map.of(), Map.of()));
  }

  @Test
  void aValueThatCannotBeUsedSaysWhy() throws Exception {
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), Map.of("server.port", "70000")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("server.port must be between 0 and 65535");
    assertThatThrownBy(
            () -> ConfigReader.read(null, Map.of(), Map.of("server.names", "news.example:80")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("server.names");
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), Map.of("server.port", "many")))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> ConfigReader.read(file("[server"), Map.of(), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is not valid TOML");
  }

  @Test
  void theDocumentNamesEverySettingAndNoOther() throws Exception {
    String document = Files.readString(Path.of("../docs/config.md"));

    Set<String> named =
        Pattern.compile("^\\| `([a-z_.]+)`", Pattern.MULTILINE)
            .matcher(document)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(ConfigReader.keys());
  }

  private Path file(String toml) throws Exception {
    return Files.writeString(folder.resolve("backstory.toml"), toml);
  }
}
