package dev.backstory.knowledge;

import dev.backstory.notation.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the API of Wikidata answers ({@code wbsearchentities}, {@code wbgetentities}), by the
 * same rules as a dump.
 */
public final class WikidataAnswers {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,11}");

  private final JsonFactory json = new JsonFactory();
  private final WikidataParser parser;

  /**
   * @param language code of the names and descriptions that are wanted
   */
  public WikidataAnswers(String language) {
    this.parser = new WikidataParser(Set.of(language));
  }

  /**
   * Ids of the entities that a search found under exactly this name, in its order; it finds longer
   * names as well, of which these are the beginning.
   *
   * @throws KnowledgeException if it is no answer to a search
   */
  public List<String> found(byte[] answer, String name) throws KnowledgeException {
    String key = NameKey.of(name);
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : tree(answer).path("search")) {
      String matched = hit.path("match").path("text").asString(hit.path("label").asString(""));
      String id = hit.path("id").asString("");
      if (NameKey.of(matched).equals(key) && ITEM.matcher(id).matches() && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static JsonNode tree(byte[] answer) throws KnowledgeException {
    try {
      JsonNode tree = JSON.readTree(answer);
      if (tree.has("error")) {
        throw new KnowledgeException(error(tree.path("error").path("code").asString("")));
      }
      if (!tree.path("search").isArray()) {
        throw new KnowledgeException("no search results in the response");
      }
      return tree;
    } catch (JacksonException e) {
      throw new KnowledgeException("unreadable response: " + e.getOriginalMessage());
    }
  }

  private static String error(String code) {
    return "error response: " + OneLine.of(code);
  }

  /**
   * The entities of an answer that are there, by the id asked for. One that was merged into another
   * comes as that other.
   *
   * @throws KnowledgeException if it is no such answer
   */
  public Map<String, Entry> entities(byte[] answer) throws KnowledgeException {
    try (JsonParser in = json.createParser(ObjectReadContext.empty(), answer)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new KnowledgeException("no entities in the response");
      }
      return entities(in);
    } catch (JacksonException e) {
      throw new KnowledgeException("unreadable response: " + e.getOriginalMessage());
    }
  }

  private Map<String, Entry> entities(JsonParser in) throws KnowledgeException {
    Map<String, Entry> entries = null;
    for (String field = in.nextName(); field != null; field = in.nextName()) {
      in.nextToken();
      switch (field) {
        case "entities" -> entries = parser.entities(in);
        case "error" -> throw new KnowledgeException(error(WikidataParser.value(in, "code")));
        default -> in.skipChildren();
      }
    }
    if (entries == null) {
      throw new KnowledgeException("no entities in the response");
    }
    return entries;
  }

  /**
   * What kind of thing an entity is.
   *
   * @param parents of a class those directly above it, null where that is not known yet
   */
  public static TypeLookup type(Entry entry, Function<String, @Nullable List<String>> parents) {
    return ClassTypes.typed(entry, parents);
  }
}
