package dev.backstory.config;

import dev.backstory.store.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads settings: a flag wins over the environment, the environment over the file, the file over
 * what owners set in the browser, and that over the default. A key that does not exist stops the
 * start.
 */
public final class ConfigReader {
  private static final String PREFIX = "BACKSTORY_";
  private static final String FILE = "_FILE";

  /** Variables of the launcher and of the measurements that are no settings of this tree. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of("BACKSTORY_JAVA_OPTS", "BACKSTORY_LABELLED_DATA");

  private static final TomlMapper TOML =
      TomlMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ConfigReader() {}

  /**
   * @param file a TOML file, or null for none; a file that is not there is as none
   * @param environment variables such as {@code BACKSTORY_SERVER_PORT}, or {@code
   *     BACKSTORY_MODEL_KEY_FILE} with a file that has the value
   * @param flags by key, such as {@code server.port}
   * @throws ConfigException if a key does not exist or a value cannot be used
   */
  public static Config read(
      @Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
    return read(file, environment, flags, Map.of());
  }

  /**
   * The same with what owners set in the browser.
   *
   * @param kept by key; only of what is {@linkplain OwnerSettings#KEYS theirs to set}
   */
  public static Config read(
      @Nullable Path file,
      Map<String, String> environment,
      Map<String, String> flags,
      Map<String, String> kept) {
    return convert(tree(file, environment, flags, kept), Config.class);
  }

  /**
   * What says where the database is, in which owners' settings are; the others may only be right
   * together with those.
   *
   * @throws ConfigException if a key does not exist, or a value of these cannot be used
   */
  public static StoreConfig store(
      @Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
    return convert(tree(file, environment, flags, Map.of()).get("store"), StoreConfig.class);
  }

  private static ObjectNode tree(
      @Nullable Path file,
      Map<String, String> environment,
      Map<String, String> flags,
      Map<String, String> kept) {
    ObjectNode tree = TOML.valueToTree(Config.DEFAULT);
    Map<String, JsonNode> defaults = leaves(tree);
    new TreeMap<>(kept)
        .forEach(
            (key, value) -> {
              if (OwnerSettings.KEYS.contains(key)) {
                setText(tree, defaults, key, value, OwnerSettings.ORIGIN);
              }
            });
    if (file != null && Files.exists(file)) {
      leaves(parse(file)).forEach((key, value) -> set(tree, defaults, key, value, file.toString()));
    }
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name)) {
                Variable it = variable(name, value, environment, defaults.keySet());
                setText(tree, defaults, it.key, it.value, name);
              }
            });
    new TreeMap<>(flags).forEach((key, value) -> setText(tree, defaults, key, value, key));
    return tree;
  }

  /** Every key there is, in order. */
  public static Set<String> keys() {
    return new TreeSet<>(leaves(TOML.valueToTree(Config.DEFAULT)).keySet());
  }

  /** What sets each key that is set otherwise than in the browser, in words. */
  static Map<String, String> origins(
      @Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
    Set<String> keys = keys();
    Map<String, String> origins = new TreeMap<>();
    if (file != null && Files.exists(file)) {
      leaves(parse(file))
          .keySet()
          .forEach(key -> origins.put(key, String.valueOf(file.getFileName())));
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name)) {
            origins.put(variable(name, value, environment, keys).key, name);
          }
        });
    flags.keySet().forEach(key -> origins.put(key, "--set"));
    return origins;
  }

  /** Every setting as a text, as it may stand in a variable of the environment. */
  static Map<String, String> texts(Config config) {
    Map<String, String> texts = new TreeMap<>();
    leaves(TOML.valueToTree(config)).forEach((key, value) -> texts.put(key, text(value)));
    return texts;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
        : value.asString();
  }

  private static JsonNode parse(Path file) {
    try {
      return TOML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new ConfigException(file + " cannot be read: " + why(file, e));
    } catch (JacksonException e) {
      throw new ConfigException(file + " is not valid TOML: " + e.getOriginalMessage());
    }
  }

  private static String why(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    return Files.isReadable(file) ? FileFault.of(e) : "no permission";
  }

  private static <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return TOML.treeToValue(tree, type);
    } catch (JacksonException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ConfigException known) {
          throw known;
        }
      }
      throw new ConfigException("invalid setting: " + e.getOriginalMessage());
    }
  }

  private static Map<String, JsonNode> leaves(JsonNode tree) {
    Map<String, JsonNode> leaves = new TreeMap<>();
    for (Map.Entry<String, JsonNode> section : tree.properties()) {
      if (!section.getValue().isObject()) {
        leaves.put(section.getKey(), section.getValue());
        continue;
      }
      for (Map.Entry<String, JsonNode> leaf : section.getValue().properties()) {
        leaves.put(section.getKey() + "." + leaf.getKey(), leaf.getValue());
      }
    }
    return leaves;
  }

  private static String keyOf(String variable, Set<String> keys) {
    String name = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    return keys.stream()
        .filter(key -> key.replace('.', '_').equals(name))
        .findFirst()
        .orElse(variable);
  }

  /** What a variable of the environment sets. */
  private record Variable(String key, String value) {}

  /** One that is called after a setting and "_FILE" names a file in which the value is. */
  private static Variable variable(
      String name, String value, Map<String, String> environment, Set<String> keys) {
    String key = keyOf(name, keys);
    String plain = name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
    String ofFile = keyOf(plain, keys);
    if (keys.contains(key) || !keys.contains(ofFile)) {
      return new Variable(key, value);
    }
    if (environment.containsKey(plain)) {
      throw new ConfigException(plain + " and " + name + " exclude each other");
    }
    Path file = Path.of(value);
    try {
      return new Variable(ofFile, Files.readString(file).strip());
    } catch (IOException e) {
      throw new ConfigException(name + ": " + file + " cannot be read: " + why(file, e));
    }
  }

  private static void setText(
      ObjectNode tree, Map<String, JsonNode> defaults, String key, String text, String origin) {
    JsonNode kind = defaults.get(key);
    if (kind != null && kind.isArray()) {
      List<String> items = new ArrayList<>();
      for (String item : text.split(",", -1)) {
        if (!item.isBlank()) {
          items.add(item.strip());
        }
      }
      set(tree, defaults, key, TOML.valueToTree(items), origin);
      return;
    }
    set(tree, defaults, key, TOML.getNodeFactory().stringNode(text), origin);
  }

  private static void set(
      ObjectNode tree, Map<String, JsonNode> defaults, String key, JsonNode value, String origin) {
    if (!defaults.containsKey(key)) {
      throw new ConfigException(
          "unknown setting "
              + key
              + " ("
              + origin
              + "); known settings: "
              + String.join(", ", keys()));
    }
    int dot = key.indexOf('.');
    ((ObjectNode) tree.get(key.substring(0, dot))).set(key.substring(dot + 1), value);
  }
}
