package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The claims of a section of a page's JSON; no quotations, open questions or cards. */
public final class PageLines {
  private static final Set<String> PARTS =
      Set.of(
          "claims",
          "keyPoints",
          "implications",
          "entries",
          "background",
          "agreements",
          "items",
          "claim",
          "answer");

  private PageLines() {}

  public static JsonNode section(JsonNode page, String kind) {
    return StreamSupport.stream(page.path("sections").spliterator(), false)
        .filter(section -> section.path("kind").asString("").equals(kind))
        .findFirst()
        .orElse(page.path("no such section"));
  }

  public static List<JsonNode> claims(JsonNode part) {
    List<JsonNode> claims = new ArrayList<>();
    collect(part, claims);
    return claims;
  }

  private static void collect(JsonNode part, List<JsonNode> claims) {
    if (part.isArray()) {
      part.forEach(each -> collect(each, claims));
    } else if (part.path("evidence").isArray() && part.has("text") && part.has("madeBy")) {
      claims.add(part);
    } else if (part.isObject()) {
      part.properties().stream()
          .filter(property -> PARTS.contains(property.getKey()))
          .forEach(property -> collect(property.getValue(), claims));
    }
  }

  public static List<Evidence> evidence(JsonNode claim) {
    List<Evidence> evidence = new ArrayList<>();
    claim.path("evidence").forEach(row -> evidence.add(FactScore.evidence(row)));
    return evidence;
  }

  /** The labelled sentences that the claims of a part rest on. */
  static Set<String> sentences(JsonNode part, LabelledStory story) {
    Set<String> sentences = new LinkedHashSet<>();
    for (JsonNode claim : claims(part)) {
      evidence(claim).forEach(place -> sentences.addAll(story.at(place)));
    }
    return sentences;
  }
}
