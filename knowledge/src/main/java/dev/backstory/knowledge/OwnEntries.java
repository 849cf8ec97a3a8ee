package dev.backstory.knowledge;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads user-supplied entities, one JSON object per line: {@code {"id", "name", "aliases": [],
 * "type", "description", "popularity", "source", "licence", "url"}}, of which id, name, type,
 * source and licence are required.
 */
final class OwnEntries implements EntryParser {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,79}");
  static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,500}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String language;

  /**
   * @param language of names and descriptions
   */
  OwnEntries(String language) {
    this.language = language;
  }

  @Override
  public Outcome parse(byte[] bytes, int start, int length) {
    try {
      return read(JSON.readTree(bytes, start, length));
    } catch (JacksonException e) {
      return new Malformed(e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return new Malformed(String.valueOf(e.getMessage()));
    }
  }

  private Outcome read(JsonNode line) {
    String id = line.path("id").asString("");
    String name = text(line, "name");
    String url = line.path("url").asString("");
    String cls = ClassTypes.classOf(type(line.path("type").asString("")));
    if (!ID.matcher(id).matches()) {
      return new Malformed("no id made of lower-case letters, digits and . _ : -");
    }
    if (name.isEmpty() || text(line, "source").isEmpty() || text(line, "licence").isEmpty()) {
      return new Malformed("no name, source or licence");
    }
    String description = text(line, "description");
    List<String> aliases = new ArrayList<>();
    line.path("aliases").forEach(alias -> aliases.add(OneLine.of(alias.asString(""))));
    aliases.removeIf(String::isEmpty);
    return new Item(
        new Entry(
            id,
            Map.of(language, name),
            Map.of(language, aliases),
            description.isEmpty() ? Map.of() : Map.of(language, description),
            Map.of(),
            List.of(cls),
            List.of(),
            Math.max(0, line.path("popularity").asInt(0)),
            0,
            new Entry.Origin(
                text(line, "source"),
                text(line, "licence"),
                ADDRESS.matcher(url).matches() ? url : null)));
  }

  private static String text(JsonNode line, String field) {
    return OneLine.of(line.path(field).asString(""));
  }

  private static EntityType type(String written) {
    try {
      return EntityType.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown entity type: " + written, e);
    }
  }
}
