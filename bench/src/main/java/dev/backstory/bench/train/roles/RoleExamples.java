package dev.backstory.bench.train.roles;

import dev.backstory.annotate.role.RoleFeatures;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.bench.data.JsonRows;
import dev.backstory.model.Role;
import dev.backstory.port.Embedder;
import dev.backstory.port.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads articles to learn roles from: files of gzip-compressed JSON Lines. */
final class RoleExamples {
  private static final int SHORTEST = 1_200;
  private static final int LONGEST = 20_000;

  private final Tagger tagger;
  private final SentenceTagger sentenceTagger;
  private final Embedder embedder;

  RoleExamples(Tagger tagger, Embedder embedder) {
    this.tagger = tagger;
    this.sentenceTagger = new SentenceTagger(tagger);
    this.embedder = embedder;
  }

  /** Articles whose sentences people have labelled: {@code headline, sentences[{text, …}]}. */
  List<RoleExample> labelled(Path file) throws IOException {
    return JsonRows.of(file).parallelStream().map(this::labelled).toList();
  }

  /**
   * Articles of usual length that nobody has labelled: {@code title, text}. The targets mean
   * nothing.
   *
   * @param step one article in so many is read
   * @param most of them
   */
  List<RoleExample> unlabelled(Path file, int step, int most) throws IOException {
    List<JsonNode> rows = JsonRows.of(file);
    List<JsonNode> chosen = new ArrayList<>();
    for (int i = 0; i < rows.size() && chosen.size() < most; i += step) {
      int length = rows.get(i).path("text").asString("").length();
      if (length >= SHORTEST && length <= LONGEST) {
        chosen.add(rows.get(i));
      }
    }
    return chosen.parallelStream().map(this::unlabelled).toList();
  }

  private RoleExample labelled(JsonNode row) {
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
    return RoleExample.labelled(
        RoleFeatures.of(headline, sentences), RoleInputs.of(headline, sentences, embedder), roles);
  }

  private RoleExample unlabelled(JsonNode row) {
    String headline = row.path("title").asString("");
    List<TaggedSentence> sentences = sentenceTagger.tag(row.path("text").asString());
    RoleInputs inputs = RoleInputs.of(headline, sentences, embedder);
    double[][] targets = new double[sentences.size()][Role.values().length];
    return new RoleExample(RoleFeatures.of(headline, sentences), inputs, targets, false, 1);
  }
}
