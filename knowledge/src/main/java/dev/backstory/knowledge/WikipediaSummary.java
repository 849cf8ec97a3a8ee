package dev.backstory.knowledge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first sentence of an article, from the answer of Wikipedia's {@code page/summary}.
 *
 * @param sentence as plain text
 * @param revision of the article, 0 if the answer does not say
 * @param url of the article, if the answer gives one
 */
public record WikipediaSummary(String sentence, long revision, @Nullable String url) {
  public static final String SOURCE = "Wikipedia";
  public static final String LICENCE = "CC BY-SA 4.0";

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads an answer.
   *
   * @param id of the entity that the article must be about
   * @return empty if the article is about something else, lists namesakes, or has no sentence that
   *     can be shown
   * @throws KnowledgeException if it is no such answer
   */
  public static Optional<WikipediaSummary> read(byte[] answer, String id)
      throws KnowledgeException {
    JsonNode tree = tree(answer);
    boolean right =
        tree.path("type").asString("").equals("standard")
            && tree.path("wikibase_item").asString("").equals(id);
    String sentence = right ? FirstSentence.of(tree.path("extract").asString("")) : "";
    return sentence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WikipediaSummary(
                sentence,
                Math.max(0, tree.path("revision").asLong(0)),
                address(tree.path("content_urls").path("desktop").path("page").asString(""))));
  }

  private static @Nullable String address(String written) {
    return OwnEntries.ADDRESS.matcher(written).matches() ? written : null;
  }

  private static JsonNode tree(byte[] answer) throws KnowledgeException {
    try {
      JsonNode tree = JSON.readTree(answer);
      if (!tree.isObject()) {
        throw new KnowledgeException("no summary");
      }
      return tree;
    } catch (JacksonException e) {
      throw new KnowledgeException("unreadable response: " + e.getOriginalMessage());
    }
  }
}
