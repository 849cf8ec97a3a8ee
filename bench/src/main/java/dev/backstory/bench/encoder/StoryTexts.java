package dev.backstory.bench.encoder;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.EditorLabels;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.LabelledStory.LabelledFact;
import dev.backstory.bench.labels.LabelledStory.LabelledSentence;
import dev.backstory.bench.labels.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A story whose facts were labelled by reading, with the texts of its sentences.
 *
 * @param titles of its articles
 * @param sentences in the order of its articles
 * @param facts those of the labels, with the line that an editor would write of each
 */
record StoryTexts(
    String id, List<String> titles, List<Sentence> sentences, Collection<LabelledFact> facts) {
  StoryTexts {
    sentences = List.copyOf(sentences);
    titles = List.copyOf(titles);
    facts = List.copyOf(facts);
  }

  /**
   * A sentence of an article.
   *
   * @param facts the ids of those that it tells
   * @param uses what an editor would use it for, as {@link EditorLabels#of} has it
   */
  record Sentence(String article, String outlet, String text, Set<String> facts, List<Float> uses) {
    Sentence {
      facts = Set.copyOf(facts);
      uses = List.copyOf(uses);
    }

    boolean tellsSame(Sentence other) {
      return facts.stream().anyMatch(other.facts::contains);
    }
  }

  /** Whether the story is among the third that is looked at only when the work is done. */
  boolean kept() {
    return Share.isKept(id);
  }

  /** A number that follows from the story's name alone, to divide those that are tuned on. */
  int part(int parts) {
    return Share.of(id, 1, parts);
  }

  /** The questions that facts answer. */
  List<LabelledFact> questions() {
    return facts.stream().filter(fact -> !fact.question().isEmpty()).toList();
  }

  static List<StoryTexts> read(Path data) throws IOException {
    Map<String, JsonNode> articles = LabelledSets.storyRows(data);
    return LabelledStory.all(data).stream().map(story -> of(story, articles)).toList();
  }

  private static StoryTexts of(LabelledStory story, Map<String, JsonNode> articles) {
    EditorLabels labels = new EditorLabels(story);
    List<String> titles = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (String id : story.articleIds()) {
      JsonNode read = articles.getOrDefault(id, MissingNode.getInstance());
      titles.add(read.path("title").asString(""));
      int[] points = read.path("text").asString("").codePoints().toArray();
      for (LabelledSentence at : story.sentences(id)) {
        String text = new String(points, at.place().start(), at.place().span().length());
        sentences.add(
            new Sentence(
                id,
                story.newsroom(id),
                text.strip(),
                story.tells(Set.of(at.id())),
                labels.of(at.id())));
      }
    }
    return new StoryTexts(story.id(), titles, sentences, story.facts().values());
  }
}
