package dev.backstory.demo;

import dev.backstory.demo.DemoArticle.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article as a person writes it: front matter between lines of {@code ---}, then a paragraph a
 * line. A later version follows in the same manner; its front matter has {@code changed} and
 * whatever else is new, and inherits the rest except a correction.
 */
final class ArticleFile {
  private ArticleFile() {}

  /** Reads one; a file that is not of this form is an error. */
  static DemoArticle parse(String outlet, String slug, String text) {
    String[] parts = text.split("(?m)^---\\R", -1);
    if (parts.length < 3 || parts.length % 2 == 0 || !parts[0].isBlank()) {
      throw new IllegalArgumentException(outlet + "/" + slug + " lacks front matter");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    List<Version> versions = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      fields.remove("correction");
      readFields(parts[i], fields);
      versions.add(version(fields, parts[i + 1]));
    }
    OffsetDateTime published = OffsetDateTime.parse(required(fields, "published"));
    return new DemoArticle(outlet, slug, fields.get("path"), published, versions);
  }

  private static void readFields(String head, Map<String, String> fields) {
    for (String line : head.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("not a field: " + line);
      }
      fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }

  private static Version version(Map<String, String> fields, String body) {
    List<String> paragraphs =
        body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    String at = fields.getOrDefault("changed", required(fields, "published"));
    return new Version(
        OffsetDateTime.parse(at),
        required(fields, "title"),
        List.of(required(fields, "authors").split("\\s*,\\s*")),
        required(fields, "section"),
        fields.getOrDefault("kind", "news"),
        fields.getOrDefault("summary", lead(paragraphs)),
        fields.get("picture"),
        fields.get("caption"),
        fields.get("credit"),
        fields.get("correction"),
        paragraphs);
  }

  private static String lead(List<String> paragraphs) {
    return paragraphs.stream()
        .filter(text -> !DemoArticle.isCrosshead(text))
        .findFirst()
        .orElseThrow();
  }

  private static String required(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("no " + name + " in " + fields);
    }
    return value;
  }
}
