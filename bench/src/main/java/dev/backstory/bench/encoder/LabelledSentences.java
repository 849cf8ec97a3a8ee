package dev.backstory.bench.encoder;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.SentenceLabels;
import dev.backstory.bench.labels.SentenceLabels.Label;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Sentences that readers labelled, under the title of one of their story's articles: whether the
 * writer comments, whether they tell what came before, and what they are good for.
 */
final class LabelledSentences {
  private static final int IN_FIFTY_WORDS = 3;
  private static final int ON_A_PAGE = 2;

  private final Map<String, JsonNode> articles;
  private final SentenceLabels labels;

  LabelledSentences(Path root, Path data) throws IOException {
    labels = SentenceLabels.read(root);
    articles = LabelledSets.storyRows(data);
  }

  /** Of the stories that the judge learns from, each sentence so many times for each head. */
  List<PairExample> pairs(int times, Random random) {
    List<PairExample> pairs = new ArrayList<>();
    labels
        .stories()
        .forEach(
            (story, ids) -> {
              if (SentenceLabels.isForJudge(story)) {
                List<JsonNode> members = ids.stream().map(this::article).toList();
                for (int time = 0; time < times; time++) {
                  members.forEach(member -> add(member, members, random, pairs));
                }
              }
            });
    return pairs;
  }

  private JsonNode article(String id) {
    return Objects.requireNonNull(articles.get(id), id);
  }

  private void add(
      JsonNode article, List<JsonNode> members, Random random, List<PairExample> pairs) {
    int[] points = article.path("text").asString().codePoints().toArray();
    for (Label label : labels.of(article.path("id").asString())) {
      String text = new String(points, label.start(), label.end() - label.start()).strip();
      String title = members.get(random.nextInt(members.size())).path("title").asString("");
      pairs.add(new PairExample(EncoderHead.OPINION, title, text, label.opinion()));
      pairs.add(new PairExample(EncoderHead.EARLIER, title, text, label.isEarlier()));
      pairs.add(new PairExample(EncoderHead.EDITOR, title, text, uses(label)));
    }
  }

  private static List<Float> uses(Label label) {
    boolean onPage = label.use() >= ON_A_PAGE;
    Float[] wanted = new Float[EncoderHead.EDITOR.outputs()];
    Arrays.fill(wanted, PairExample.UNKNOWN);
    wanted[0] = label.use() >= IN_FIFTY_WORDS ? 1f : 0f;
    wanted[1] = onPage ? 1f : 0f;
    wanted[2] = onPage && label.time() == 'F' ? 1f : 0f;
    wanted[3] = onPage && (label.isEarlier() || label.time() == 'S') ? 1f : 0f;
    return List.of(wanted);
  }
}
