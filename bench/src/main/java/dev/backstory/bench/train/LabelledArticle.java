package dev.backstory.bench.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.annotate.RoleEvidence;
import dev.backstory.annotate.RoleFeatures;
import dev.backstory.annotate.TaggedSentence;
import dev.backstory.cli.Json;
import dev.backstory.model.Role;
import dev.backstory.port.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/**
 * An article whose sentences people have labelled.
 *
 * @param roles of its sentences, in order
 */
record LabelledArticle(RoleEvidence evidence, List<Role> roles) {
  /**
   * Reads a file of gzip-compressed JSON Lines: {@code id}, {@code headline}, {@code
   * sentences[{text, paragraph, role}]}.
   */
  static List<LabelledArticle> read(Path file, Tagger tagger) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        articles.add(of(Json.MAPPER.readTree(line), tagger));
      }
    }
    return articles;
  }

  private static LabelledArticle of(JsonNode row, Tagger tagger) {
    String headline = row.path("headline").asString("");
    List<TaggedSentence> sentences = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    for (JsonNode sentence : row.path("sentences")) {
      String text = sentence.path("text").asString();
      sentences.add(
          new TaggedSentence(
              0, text.length(), sentence.path("paragraph").asInt(), text, tagger.tag(text)));
      roles.add(Role.ofLabel(sentence.path("role").asString()));
    }
    return new LabelledArticle(RoleFeatures.of(headline, sentences), roles);
  }
}
