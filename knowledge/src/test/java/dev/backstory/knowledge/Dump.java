package dev.backstory.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A dump in the form of Wikidata's, of invented entities, written line by line. */
final class Dump {
  private final List<String> lines = new ArrayList<>();

  /** An entity with an English label. */
  Dump item(String id, String label, String description, String cls, int pages) {
    return item(id, label, description, cls, pages, "[]");
  }

  /**
   * @param aliases as JSON: a list of English ones
   */
  Dump item(String id, String label, String description, String cls, int pages, String aliases) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      String site = i == 0 ? "en" : "a" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
      links.append(i == 0 ? "" : ",");
      links.append(
          "\"%swiki\":{\"site\":\"%swiki\",\"title\":\"%s\"}".formatted(site, site, label));
    }
    StringBuilder names = new StringBuilder();
    for (String alias : aliases.replaceAll("[\\[\\]\"]", "").split(",")) {
      if (!alias.isBlank()) {
        names.append(names.isEmpty() ? "" : ",");
        names.append("{\"language\":\"en\",\"value\":\"%s\"}".formatted(alias.strip()));
      }
    }
    return line(
        """
        {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"},"fr":{"language":"fr","value":"x"}},\
        "descriptions":{"en":{"language":"en","value":"%s"}},"aliases":{"en":[%s]},\
        "claims":{"P31":[%s],"P18":[{"mainsnak":{"snaktype":"value"}}]},"sitelinks":{%s},"lastrevid":7},\
        """
            .formatted(id, label, description, names, statement(cls), links)
            .strip());
  }

  /** A class below another. */
  Dump cls(String id, String label, String parent) {
    return line(
        """
        {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"}},"descriptions":[],\
        "aliases":[],"claims":{"P279":[%s]},"sitelinks":{}},\
        """
            .formatted(id, label, statement(parent))
            .strip());
  }

  private static String statement(String target) {
    return "{\"rank\":\"normal\",\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"%s\"}}}}"
        .formatted(target);
  }

  Dump line(String line) {
    lines.add(line);
    return this;
  }

  String text() {
    return "[\n" + String.join("\n", lines) + "\n]\n";
  }

  InputStream stream() {
    return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
  }

  /** The finished index of this dump. */
  KnowledgeBase base(Path folder) throws IOException {
    try (KnowledgeBuilder builder = KnowledgeBuilder.open(folder, List.of("en"), 1, _ -> {})) {
      builder.readWikidata("dump", stream(), _ -> {});
      builder.finish();
    }
    return KnowledgeBase.open(folder);
  }
}
