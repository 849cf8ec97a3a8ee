package dev.backstory.bench.ask;

import dev.backstory.ask.AskedQuestion;
import dev.backstory.ask.AskedQuestion.Clear;
import dev.backstory.bench.gate.StoryRun;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.bench.labels.LabelledStory.LabelledFact;
import dev.backstory.bench.labels.Share;
import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions that an editor wrote for the facts of labelled stories, each put to the page of its own
 * story and to that of another one.
 */
final class AskedStories {
  private static final int JUDGES_PARTS = 6;

  private final List<Asked> questions = new ArrayList<>();

  /**
   * A question.
   *
   * @param fact that answers it, by its id
   * @param page of its story
   * @param other the page of the story after it
   */
  record Asked(
      LabelledStory story, String fact, AskedQuestion question, StoryPage page, StoryPage other) {
    /** Whether a claim tells the fact that answers it. */
    boolean isAnsweredBy(Claim claim) {
      return claim.evidence().stream().anyMatch(it -> story.tells(it).contains(fact));
    }
  }

  /** Those of the stories that are wanted. */
  static AskedStories read(Path data, Predicate<LabelledStory> wanted) throws IOException {
    List<LabelledStory> stories = LabelledStory.all(data).stream().filter(wanted).toList();
    return of(stories, StoryRun.of("page", stories, data));
  }

  /**
   * @param printed the page of each story, by the story's id
   */
  static AskedStories of(List<LabelledStory> stories, Map<String, JsonNode> printed) {
    AskedStories asked = new AskedStories();
    List<LabelledStory> written =
        stories.stream().filter(story -> printed.containsKey(story.id())).toList();
    List<StoryPage> pages =
        written.stream()
            .map(story -> page(Objects.requireNonNull(printed.get(story.id()))))
            .toList();
    for (int i = 0; i < pages.size(); i++) {
      asked.add(written.get(i), pages.get(i), pages.get((i + 1) % pages.size()));
    }
    return asked;
  }

  /** Stories that the judge has not learnt from and that are not kept for the end. */
  static boolean isForTuning(LabelledStory story) {
    return !story.isKept() && Share.of(story.id(), 1, JUDGES_PARTS) == 0;
  }

  private static StoryPage page(JsonNode row) {
    ((ObjectNode) row).remove("story");
    return PageCodec.story(row.toString());
  }

  private void add(LabelledStory story, StoryPage page, StoryPage other) {
    for (LabelledFact fact : story.facts().values()) {
      if (AskedQuestion.read(fact.question()) instanceof Clear clear) {
        questions.add(new Asked(story, fact.id(), clear.question(), page, other));
      }
    }
  }

  List<Asked> questions() {
    return questions;
  }
}
