package dev.backstory.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a page says of its article in JSON-LD, in the vocabulary of schema.org. */
public final class StructuredData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Set<String> NOT_THE_STORY = Set.of("LiveBlogPostingUpdate", "Comment");

  private final Map<String, JsonNode> byId = new LinkedHashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final JsonNode article;

  public StructuredData(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      collect(tree(script.data()), false);
    }
    article = articles.isEmpty() ? MissingNode.getInstance() : main(page);
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json.replace("<!--", "").replace("-->", "").strip());
    } catch (JacksonException e) {
      return MissingNode.getInstance(); // a page's broken script is no reason to lose the page
    }
  }

  private void collect(JsonNode node, boolean insideArticle) {
    boolean isArticle = !insideArticle && isArticle(node);
    if (isArticle) {
      articles.add(node);
    }
    String id = text(node.path("@id"));
    if (id != null && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    for (JsonNode child : node) {
      if (child.isContainer()) {
        collect(child, insideArticle || isArticle);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    for (JsonNode type : many(node.path("@type"))) {
      String name = type.asString("");
      if ((name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report"))
          && !name.equals("JobPosting")
          && !NOT_THE_STORY.contains(name)) {
        return node.has("headline") || node.has("name") || node.has("articleBody");
      }
    }
    return false;
  }

  /** Of several, the one that the page is headed by. */
  private JsonNode main(Document page) {
    String heading = FoldedText.folded(page.select("h1").text() + " " + page.title());
    for (JsonNode candidate : articles) {
      String headline = FoldedText.folded(String.valueOf(text(candidate.path("headline"))));
      if (!headline.isEmpty() && heading.contains(headline)) {
        return candidate;
      }
    }
    return articles.getFirst();
  }

  /** The text of a field of the article, or null. */
  public @Nullable String string(String field) {
    return text(article.path(field));
  }

  /** The field's value, of several the first. */
  @Nullable String first(String field) {
    for (JsonNode value : many(article.path(field))) {
      String text = text(value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** A property of what a field refers to, of the first that has it. */
  @Nullable String property(String field, List<String> properties) {
    for (JsonNode value : many(article.path(field))) {
      JsonNode node = resolved(value);
      for (String property : properties) {
        String text = text(node.path(property));
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  public boolean isForSubscribers() {
    return "false".equalsIgnoreCase(article.path("isAccessibleForFree").asString(""));
  }

  /** Whether it calls the article news, and not merely an article. */
  public boolean isNews() {
    String types = article.path("@type").toString();
    return types.contains("News") || isLiveBlog() || types.contains("Report");
  }

  public boolean isLiveBlog() {
    return article.path("@type").toString().contains("LiveBlogPosting");
  }

  /** How many words it says that the article has, or 0. */
  int statedWords() {
    return article.path("wordCount").asInt(0);
  }

  /** The names of the people that a field refers to. */
  public List<String> people(String field) {
    return names(field, false);
  }

  /** The names of the organisations that a field refers to. */
  public List<String> organisations(String field) {
    return names(field, true);
  }

  private List<String> names(String field, boolean organisations) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : many(article.path(field))) {
      JsonNode agent = resolved(one);
      JsonNode stated = agent.isString() ? agent : agent.path("name");
      for (JsonNode name : many(stated)) {
        String text = text(name);
        if (text != null && organisations == isOrganisation(agent)) {
          names.add(text);
        }
      }
    }
    return names;
  }

  private static boolean isOrganisation(JsonNode agent) {
    String types = agent.path("@type").toString();
    return types.contains("Organization") && !types.contains("Person");
  }

  /** Follows a reference to the node that is described elsewhere on the page. */
  private JsonNode resolved(JsonNode node) {
    String id = text(node.path("@id"));
    JsonNode described = id == null || node.has("name") ? null : byId.get(id);
    return described == null ? node : described;
  }

  private static Iterable<JsonNode> many(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static @Nullable String text(JsonNode node) {
    if (!node.isString() || node.asString().isBlank()) {
      return null;
    }
    return Parser.unescapeEntities(node.asString(), false).strip();
  }
}
