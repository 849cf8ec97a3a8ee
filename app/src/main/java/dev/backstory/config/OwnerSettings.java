package dev.backstory.config;

import dev.backstory.port.admin.SettingStore;
import dev.backstory.port.admin.SettingStore.Kept;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings that owners may make in the browser: those that can be put right there again, since
 * the site starts and can be signed in to whatever they are. What the file, the environment or a
 * flag sets wins over them. They are in force from the next start on.
 */
public final class OwnerSettings {
  static final String ORIGIN = "set at /admin/settings";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final List<String> SWITCH = List.of("false", "true");

  private static final List<Setting> ALL =
      List.of(
          new Setting(
              "server.notice",
              "Notice",
              "A line that every page shows, such as who runs the site.",
              List.of()),
          new Setting(
              "page.images",
              "Lead images",
              "off: none; linked: readers’ browsers fetch them from the publishers; kept: small"
                  + " copies on this site.",
              List.of("off", "linked", "kept")),
          new Setting(
              "fetch.contact",
              "Contact",
              "A mail or web address by which owners of the sites that are fetched can reach you.",
              List.of()),
          new Setting(
              "fetch.min_interval_minutes",
              "Shortest time between two looks at a feed",
              "In minutes.",
              List.of()),
          new Setting(
              "fetch.max_interval_minutes",
              "Longest time between two looks at a feed",
              "In minutes.",
              List.of()),
          new Setting(
              "online.enabled",
              "Look names up at Wikidata and Wikipedia",
              "true: names of people, organisations and places that the knowledge base lacks are"
                  + " asked for; needs a contact. Without it most people stay undescribed.",
              SWITCH),
          new Setting(
              "online.language",
              "Language of names and descriptions",
              "A code such as en.",
              List.of()),
          new Setting(
              "model.url",
              "Address of the language model",
              "An endpoint that speaks OpenAI’s protocol, such as http://localhost:11434/v1; what"
                  + " articles say goes there. Empty for none.",
              List.of()),
          new Setting("model.name", "Its name", "As the endpoint knows it.", List.of()),
          new Setting(
              "model.key", "Its key", "Sent with every question, and shown nowhere.", List.of()),
          new Setting(
              "model.context", "Its context", "How many tokens it reads and writes.", List.of()),
          new Setting(
              "model.tokens_per_day",
              "Tokens a day",
              "More is not spent on a day, UTC.",
              List.of()),
          new Setting(
              "model.tokens_per_story",
              "Tokens a story",
              "More is not spent on one story in all.",
              List.of()),
          new Setting(
              "keep.texts_days",
              "Days after which old texts go",
              "0 keeps them for ever. What went comes back with a backup alone.",
              List.of()));

  /** Of those that there are. */
  public static final Set<String> KEYS =
      ALL.stream().map(Setting::key).collect(Collectors.toUnmodifiableSet());

  /** The one of them that is shown nowhere. */
  public static final String SECRET = "model.key";

  private final @Nullable Path file;
  private final Map<String, String> environment;
  private final Map<String, String> flags;
  private final SettingStore store;
  private final Config inForce;

  /**
   * @param file the configuration file, which need not be there
   * @param flags by key
   * @param inForce what was read when the process started
   */
  public OwnerSettings(
      @Nullable Path file,
      Map<String, String> environment,
      Map<String, String> flags,
      SettingStore store,
      Config inForce) {
    this.file = file;
    this.environment = Map.copyOf(environment);
    this.flags = Map.copyOf(flags);
    this.store = store;
    this.inForce = inForce;
  }

  /**
   * A setting that owners may make.
   *
   * @param meaning in a sentence or two
   * @param choices all values that it may have; empty if there are others
   */
  public record Setting(String key, String title, String meaning, List<String> choices) {
    public boolean isSecret() {
      return key.equals(SECRET);
    }

    /** The first part of its key. */
    public String group() {
      return key.substring(0, key.indexOf('.'));
    }
  }

  /**
   * How a setting stands.
   *
   * @param value from the next start on; empty for a secret
   * @param byDefault what it is where nobody sets it
   * @param fixedBy what sets it and wins over owners; null if nothing does
   * @param isSet whether it is other than by default
   * @param waits whether another value is in force until the next start
   */
  public record State(
      Setting setting,
      String value,
      String byDefault,
      @Nullable String fixedBy,
      boolean isSet,
      boolean waits) {}

  /** In the order in which they are shown. */
  public List<State> all() {
    Map<String, String> defaults = ConfigReader.texts(Config.DEFAULT);
    Map<String, String> now = ConfigReader.texts(inForce);
    Map<String, String> next = ConfigReader.texts(read(kept()));
    Map<String, String> fixed = ConfigReader.origins(file, environment, flags);
    return ALL.stream()
        .map(
            it -> {
              String value = next.getOrDefault(it.key(), "");
              String byDefault = defaults.getOrDefault(it.key(), "");
              return new State(
                  it,
                  it.isSecret() ? "" : value,
                  byDefault,
                  fixed.get(it.key()),
                  !value.equals(byDefault),
                  !value.equals(now.get(it.key())));
            })
        .toList();
  }

  private Map<String, String> kept() {
    return store.all().stream().collect(Collectors.toMap(Kept::key, Kept::value));
  }

  private Config read(Map<String, String> kept) {
    return ConfigReader.read(file, environment, flags, kept);
  }

  /** A setting that is to be another. */
  public record Change(Setting setting, String value) {
    /** What it is to be, for whoever may not know secrets. */
    public String words() {
      if (value.isEmpty()) {
        return "as by default";
      }
      return setting.isSecret() ? "(secret)" : value;
    }
  }

  /**
   * What of this is other than it is.
   *
   * @param wanted by key; an empty text is the default; what is no setting of owners is left out
   */
  public List<Change> changes(Map<String, String> wanted) {
    Map<String, String> kept = kept();
    return ALL.stream()
        .filter(it -> wanted.containsKey(it.key()))
        .map(it -> new Change(it, wanted.getOrDefault(it.key(), "").strip()))
        .map(it -> it.value().equals(byDefault(it.setting())) ? new Change(it.setting(), "") : it)
        .filter(it -> !it.value().equals(kept.getOrDefault(it.setting().key(), "")))
        .toList();
  }

  private static String byDefault(Setting setting) {
    return ConfigReader.texts(Config.DEFAULT).getOrDefault(setting.key(), "");
  }

  /** Why these changes cannot be made; empty if they can. */
  public Optional<String> objection(List<Change> changes) {
    Map<String, String> fixed = ConfigReader.origins(file, environment, flags);
    for (Change change : changes) {
      String by = fixed.get(change.setting().key());
      if (by != null) {
        return Optional.of(change.setting().key() + " is set by " + by + ", which wins.");
      }
      boolean number = NUMBER.matcher(byDefault(change.setting())).matches();
      if (number && !NUMBER.matcher(change.value()).matches() && !change.value().isEmpty()) {
        return Optional.of(change.setting().key() + " must be a whole number.");
      }
    }
    Map<String, String> then = new TreeMap<>(kept());
    for (Change change : changes) {
      if (change.value().isEmpty()) {
        then.remove(change.setting().key());
      } else {
        then.put(change.setting().key(), change.value());
      }
    }
    try {
      read(then).model().secret();
      return Optional.empty();
    } catch (ConfigException e) {
      return Optional.of(e.getMessage() + ".");
    }
  }

  /** Makes a change that there is no objection to. */
  public void make(Change change, String account, Instant at) {
    if (change.value().isEmpty()) {
      store.forget(change.setting().key());
    } else {
      store.keep(change.setting().key(), change.value(), account, at);
    }
  }

  /** Whether something was set that is in force from the next start on. */
  public boolean waits() {
    return all().stream().anyMatch(State::waits);
  }
}
