package dev.backstory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    assertThat(config.server()).isEqualTo(new ServerConfig("0.0.0.0", 3, "Hear", List.of(), ""));
  }

  @Test
  void whatOwnersSetWinsOverTheDefaultAlone() throws Exception {
    Path file = file("[fetch]\ncontact = \"of@file.example\"\n");

    Config config =
        ConfigReader.read(
            file,
            Map.of("BACKSTORY_KEEP_TEXTS_DAYS", "30"),
            Map.of("server.notice", "Flag"),
            Map.of(
                "fetch.contact", "of@owner.example",
                "keep.texts_days", "90",
                "server.notice", "Owner",
                "page.images", "kept",
                "server.port", "1",
                "gone.with_an_upgrade", "x"));

    assertThat(config.fetch().contact()).isEqualTo("of@file.example");
    assertThat(config.keep().textsDays()).isEqualTo(30);
    assertThat(config.server())
        .isEqualTo(new ServerConfig("127.0.0.1", 8080, "Flag", List.of(), ""));
    assertThat(config.page().images()).isEqualTo("kept");
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
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), Map.of("page.images", "some")))
        .isInstanceOf(ConfigException.class)
        .hasMessage("page.images must be off, linked or kept");
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), Map.of("server.port", "many")))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> ConfigReader.read(file("[server"), Map.of(), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is not valid TOML");
  }

  @Test
  void aVariableMayNameAFileWithItsValue() throws Exception {
    String key = Files.writeString(folder.resolve("key"), "sk-4711\n").toString();
    String port = Files.writeString(folder.resolve("port"), "9000").toString();

    Map<String, String> files =
        Map.of("BACKSTORY_MODEL_KEY_FILE", key, "BACKSTORY_SERVER_PORT_FILE", port);
    assertThat(ConfigReader.read(null, files, Map.of()).model().secret()).isEqualTo("sk-4711");
    assertThat(ConfigReader.read(null, files, Map.of()).server().port()).isEqualTo(9000);
    assertThatThrownBy(
            () ->
                ConfigReader.read(
                    null,
                    Map.of("BACKSTORY_SERVER_PORT_FILE", port, "BACKSTORY_SERVER_PORT", "1"),
                    Map.of()))
        .hasMessage("BACKSTORY_SERVER_PORT and BACKSTORY_SERVER_PORT_FILE exclude each other");
    assertThatThrownBy(
            () ->
                ConfigReader.read(
                    null, Map.of("BACKSTORY_SERVER_PORT_FILE", port + ".none"), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("BACKSTORY_SERVER_PORT_FILE: " + port + ".none cannot be read");
    assertThatThrownBy(
            () -> ConfigReader.read(null, Map.of("BACKSTORY_SERVER_PROT_FILE", port), Map.of()))
        .hasMessageContaining("unknown setting BACKSTORY_SERVER_PROT_FILE");
  }

  private static ModelConfig model(String... settings) {
    Map<String, String> flags = new TreeMap<>();
    for (String setting : settings) {
      flags.put("model." + setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    return ConfigReader.read(null, Map.of("BACKSTORY_MODEL_KEY", ""), flags).model();
  }

  @Test
  void theKeyOfAModelComesFromAFlagTheEnvironmentOrAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "sk-file\n");

    assertThat(model().secret()).isEmpty();
    assertThat(model("key=sk-flag").secret()).isEqualTo("sk-flag");
    assertThat(model("key_file=" + file).secret()).isEqualTo("sk-file");
    assertThat(
            ConfigReader.read(null, Map.of("BACKSTORY_MODEL_KEY", "sk-env"), Map.of())
                .model()
                .secret())
        .isEqualTo("sk-env");
  }

  @Test
  void aKeyIsNeverInAMessage() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "sk-one\nsk-two");

    assertThat(ConfigReader.read(null, Map.of(), Map.of("model.key", "sk-4711")).toString())
        .doesNotContain("sk-4711");
    assertThatThrownBy(model("key_file=" + file)::secret)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("model.key_file has characters that no key has")
        .message()
        .doesNotContain("sk-");
    assertThatThrownBy(model("key=sk-ö")::secret).message().doesNotContain("sk-");
    assertThatThrownBy(model("key_file=" + folder.resolve("none"))::secret)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("model.key_file cannot be read");
    assertThatThrownBy(() -> model("key=sk-4711", "key_file=here"))
        .hasMessageContaining("exclude each other")
        .message()
        .doesNotContain("sk-4711");
  }

  @Test
  void aModelNeedsAnAddressAndAName() {
    assertThat(model("url=http://localhost:11434/v1", "name=tiny").hasAddress()).isTrue();
    assertThat(model().hasAddress()).isFalse();
    assertThatThrownBy(() -> model("url=http://localhost:11434/v1"))
        .hasMessageContaining("model.url requires model.name");
    assertThatThrownBy(() -> model("url=http://me:secret@models.example/v1", "name=tiny"))
        .hasMessageContaining("model.url must not contain a password")
        .message()
        .doesNotContain("secret");
    assertThatThrownBy(() -> model("url=localhost:11434", "name=tiny"))
        .hasMessageContaining("model.url must be an http or https address");
    assertThatThrownBy(() -> model("context=3999")).hasMessageContaining("at least 4000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.example", "https://app.example/", "https://app.example/x", "null"})
  void whatIsNoOriginIsRefused(String origin) {
    assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), Map.of("api.cors_origins", origin)))
        .hasMessageContaining("api.cors_origins must be origins such as https://app.example");
    assertThat(
            ConfigReader.read(
                    null, Map.of(), Map.of("api.cors_origins", "https://app.example:8443, *"))
                .api()
                .corsOrigins())
        .containsExactly("https://app.example:8443", "*");
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

  private static Config mailing(String... more) {
    Map<String, String> flags =
        new TreeMap<>(
            Map.of(
                "server.address", "https://news.example",
                "mail.host", "smtp.example",
                "mail.from", "News <news@my-site.example>"));
    for (int i = 0; i < more.length; i += 2) {
      flags.put(more[i], more[i + 1]);
    }
    return ConfigReader.read(null, Map.of(), flags);
  }

  @Test
  void mailIsSentByASiteThatHasAnAddressAndASender() throws Exception {
    assertThat(Config.DEFAULT.mail().sends()).isFalse();
    Path file = file("hush\n");
    MailConfig mail = mailing("mail.password_file", file.toString()).mail();
    assertThat(mail.sends()).isTrue();
    assertThat(mail.secret()).isEqualTo("hush");
    assertThat(mailing("mail.password", "hush-hush").toString()).doesNotContain("hush-hush");
    for (String[] wrong :
        new String[][] {
          {"server.address", "", "mail.host requires server.address"},
          {"mail.from", "", "mail.host requires mail.from"},
          {"mail.from", "a@b.example\r\nBcc: x@y.example", "mail.host requires mail.from"},
          {"mail.host", "a b", "mail.host must be"},
          {"mail.port", "0", "mail.port must be"},
          {"mail.security", "maybe", "mail.security must be"},
          {"mail.hour", "24", "mail.hour must be"},
          {"mail.zone", "Nowhere/Never", "mail.zone must be"}
        }) {
      assertThatThrownBy(() -> mailing(wrong[0], wrong[1]))
          .as(wrong[0])
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining(wrong[2]);
    }
  }

  @Test
  void webhooksMayBeAllowedAndAreTriedForDays() {
    Config config =
        ConfigReader.read(null, Map.of(), Map.of("webhook.allow", "10.0.0.0/8, chat.lan:8065"));
    assertThat(config.webhook().allow()).containsExactly("10.0.0.0/8", "chat.lan:8065");
    for (String[] wrong :
        new String[][] {{"webhook.allow", "chat.lan"}, {"webhook.retry_days", "31"}}) {
      assertThatThrownBy(() -> ConfigReader.read(null, Map.of(), Map.of(wrong[0], wrong[1])))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining(wrong[0] + " must be");
    }
  }
}
