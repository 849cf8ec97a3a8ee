package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.Share;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Sentences of stories of which an editor wrote a summary, under the headline of their article, and
 * how much of the summary each tells.
 */
final class RoundupSentences {
  private static final int HELD = 3;
  private static final int SUMMARY = 5;
  private static final int FIRST = 25;
  private static final int LONGEST = 500;
  private static final int SHORTEST_WORDS = 6;
  private static final int BEST = 3;
  private static final int OTHERS = 4;

  private RoundupSentences() {}

  /** Whether a roundup is left out of training, to measure on: a third of them. */
  static boolean held(String story) {
    return Share.of(story, 2, HELD) == 0;
  }

  static List<PairExample> read(Path data, Random random) throws IOException {
    Path folder = data.resolve("stories").resolve("allsides");
    Map<String, JsonNode> articles = LabelledSets.storyRows(data);
    Set<String> labelled = new HashSet<>();
    LabelledStory.all(data).forEach(story -> labelled.addAll(story.articleIds()));
    List<PairExample> pairs = new ArrayList<>();
    for (JsonNode story : JsonRows.of(folder.resolve("stories.jsonl.gz"))) {
      List<JsonNode> members = new ArrayList<>();
      story.path("articles").forEach(id -> members.add(articles.get(id.asString())));
      members.removeIf(member -> member == null);
      boolean known = members.stream().anyMatch(m -> labelled.contains(m.path("id").asString()));
      if (!known && !held(story.path("story").asString())) {
        add(story.path("summary").asString(), members, random, pairs);
      }
    }
    return pairs;
  }

  private static void add(
      String summary, List<JsonNode> articles, Random random, List<PairExample> pairs) {
    Set<String> wanted = new HashSet<>(Likeness.words(summary));
    record Told(String title, String sentence, double share) {}
    List<Told> told = new ArrayList<>();
    for (JsonNode article : articles) {
      for (String sentence : sentences(article.path("text").asString())) {
        Set<String> words = new HashSet<>(Likeness.words(sentence));
        long common = words.stream().filter(wanted::contains).count();
        double share = 2.0 * common / (words.size() + wanted.size());
        told.add(new Told(article.path("title").asString(""), sentence, share));
      }
    }
    told.sort(Comparator.comparingDouble((Told t) -> -t.share()));
    List<Told> drawn = new ArrayList<>(told.subList(0, Math.min(BEST, told.size())));
    List<Told> rest = new ArrayList<>(told.subList(drawn.size(), told.size()));
    Collections.shuffle(rest, random);
    drawn.addAll(rest.subList(0, Math.min(OTHERS, rest.size())));
    for (Told each : drawn) {
      Float[] outputs = new Float[EncoderHead.EDITOR.outputs()];
      Arrays.fill(outputs, PairExample.UNKNOWN);
      outputs[SUMMARY] = (float) Math.clamp((each.share() - 0.08) / 0.27, 0.0, 1.0);
      pairs.add(
          new PairExample(EncoderHead.EDITOR, each.title(), each.sentence(), List.of(outputs)));
    }
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    ends.setText(text);
    int start = 0;
    for (int end = ends.next();
        end != BreakIterator.DONE && sentences.size() < FIRST;
        end = ends.next()) {
      String sentence = text.substring(start, end).strip();
      start = end;
      if (sentence.length() < LONGEST && Likeness.words(sentence).size() >= SHORTEST_WORDS) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }
}
