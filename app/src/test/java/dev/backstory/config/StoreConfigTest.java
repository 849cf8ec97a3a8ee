package dev.backstory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreConfigTest {
  private static final String URL = "jdbc:postgresql://host/news?user=backstory";

  @ParameterizedTest
  @ValueSource(
      strings = {
        URL + "&password=hush",
        URL + "&PassWord=hush",
        URL + "&sslpassword=hush",
        "jdbc:postgresql://me:hush@host/news",
        "jdbc:mysql://host/hush",
        "jdbc:postgresql://host",
        "hush"
      })
  void anAddressWithAPasswordIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> new StoreConfig(url, "", ""))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("store.url must")
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        URL,
        "jdbc:postgresql://host:5433/news",
        "jdbc:postgresql://[::1]:5433/news?user=me@host&ssl=true",
        "jdbc:postgresql://one,two/news?targetServerType=primary"
      })
  void addressesOfTheDriverAreTaken(String url) {
    assertThat(new StoreConfig(url, "", "").onServer()).isTrue();
  }

  @Test
  void thePasswordMayBeInAFileAndIsNotShown(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "hush\n");
    assertThat(new StoreConfig(URL, "", file.toString()).secret()).isEqualTo("hush");
    assertThat(new StoreConfig(URL, "hush", ""))
        .hasToString("Store[url=" + URL + "]")
        .extracting(StoreConfig::secret)
        .isEqualTo("hush");
    assertThatThrownBy(() -> new StoreConfig(URL, "hush", file.toString()))
        .hasMessage("store.password and store.password_file exclude each other");
  }

  @Test
  void whereTheDatabaseIsIsReadWhateverElseIsNotSetYet() {
    Map<String, String> flags = Map.of("store.url", URL, "online.enabled", "true");
    assertThat(ConfigReader.store(null, Map.of(), flags).url()).isEqualTo(URL);
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), flags))
        .isInstanceOf(ConfigException.class);
  }
}
