package dev.backstory.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.OwnerSettings.Change;
import dev.backstory.config.OwnerSettings.State;
import dev.backstory.port.admin.SettingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerSettingsTest {
  private static final String DAYS = "keep.texts_days";

  @TempDir Path folder;
  private final TreeMap<String, String> kept = new TreeMap<>();
  private OwnerSettings settings;

  private final SettingStore store =
      new SettingStore() {
        @Override
        public List<Kept> all() {
          return kept.entrySet().stream()
              .map(it -> new Kept(it.getKey(), it.getValue(), Instant.EPOCH, "ada"))
              .toList();
        }

        @Override
        public void keep(String key, String value, String account, Instant at) {
          kept.put(key, value);
        }

        @Override
        public boolean forget(String key) {
          return kept.remove(key) != null;
        }
      };

  @BeforeEach
  void start() throws Exception {
    Path file = folder.resolve("backstory.toml");
    Files.writeString(file, "[fetch]\ncontact = \"of@file.example\"\n");
    Map<String, String> environment = Map.of("BACKSTORY_MODEL_NAME", "small", "HOME", "/");
    Map<String, String> flags = Map.of("server.notice", "Flag");
    settings =
        new OwnerSettings(
            file, environment, flags, store, ConfigReader.read(file, environment, flags));
  }

  private State state(String key) {
    return settings.all().stream()
        .filter(it -> it.setting().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void make(String key, String value) {
    List<Change> changes = settings.changes(Map.of(key, value));
    assertThat(settings.objection(changes)).isEmpty();
    changes.forEach(it -> settings.make(it, "ada", Instant.EPOCH));
  }

  @Test
  void eachSettingThatOwnersMayMakeIsOneOfThoseThatThereAre() {
    assertThat(ConfigReader.keys()).containsAll(OwnerSettings.KEYS);
  }

  @Test
  void whatElseSetsItIsNamedAndWins() {
    assertThat(state("fetch.contact").fixedBy()).isEqualTo("backstory.toml");
    assertThat(state("model.name").fixedBy()).isEqualTo("BACKSTORY_MODEL_NAME");
    assertThat(state("server.notice").fixedBy()).isEqualTo("--set");
    assertThat(state(DAYS).fixedBy()).isNull();
    assertThat(settings.objection(settings.changes(Map.of("fetch.contact", "x"))))
        .contains("fetch.contact is set by backstory.toml, which wins.");
    assertThat(settings.waits()).isFalse();
  }

  @Test
  void aChangeWaitsForTheNextStartAndTheDefaultIsNoSetting() {
    make(DAYS, " 90 ");
    assertThat(kept).containsExactly(Map.entry(DAYS, "90"));
    assertThat(state(DAYS).value()).isEqualTo("90");
    assertThat(state(DAYS).waits()).isTrue();
    assertThat(settings.changes(Map.of(DAYS, "90"))).as("as it is").isEmpty();

    make(DAYS, "0");
    assertThat(kept).isEmpty();
    assertThat(settings.waits()).isFalse();
  }

  @Test
  void whatCannotBeUsedIsSaid() {
    assertThat(settings.objection(settings.changes(Map.of(DAYS, "3"))))
        .contains("keep.texts_days must be 0 or at least 7.");
    assertThat(settings.objection(settings.changes(Map.of(DAYS, "soon"))))
        .contains("keep.texts_days must be a whole number.");
    assertThat(settings.objection(settings.changes(Map.of("model.key", "two words"))))
        .hasValueSatisfying(it -> assertThat(it).doesNotContain("two words"));
    assertThat(settings.changes(Map.of("server.port", "1", "none", "x"))).isEmpty();
  }

  @Test
  void aSecretIsToldNobody() {
    List<Change> changes = settings.changes(Map.of("model.key", "hush-hush"));
    assertThat(changes.getFirst().words()).isEqualTo("(secret)");
    make("model.key", "hush-hush");
    assertThat(state("model.key").value()).isEmpty();
    assertThat(state("model.key").isSet()).isTrue();
    assertThat(store.all().getFirst()).hasToString("model.key, by ada");
  }
}
