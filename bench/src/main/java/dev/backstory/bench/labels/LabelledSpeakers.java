package dev.backstory.bench.labels;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article of a labelled story with who speaks in which of its sentences, where a careful reader
 * has no doubt.
 *
 * @param sentences those with quotations
 */
public record LabelledSpeakers(String story, String id, String text, List<Said> sentences) {
  private static final double MOST = 0.5;

  /** A sentence and who speaks in it. */
  public record Said(Span sentence, List<String> speakers) {
    public Said {
      speakers = List.copyOf(speakers);
    }
  }

  public LabelledSpeakers {
    sentences = List.copyOf(sentences);
  }

  /** The articles of the stories that may be trained on, or of the third that is kept. */
  public static List<LabelledSpeakers> read(Path data, boolean kept) throws IOException {
    Map<String, JsonNode> texts = LabelledSets.storyRows(data);
    List<LabelledSpeakers> articles = new ArrayList<>();
    for (LabelledStory story : LabelledStory.all(data)) {
      for (String id : story.articleIds()) {
        JsonNode text = texts.get(id);
        if (story.isKept() == kept && text != null) {
          List<Said> said =
              story.sentences(id).stream()
                  .map(it -> new Said(it.place().span(), story.speakers(it.id())))
                  .filter(it -> !it.speakers().isEmpty())
                  .toList();
          articles.add(new LabelledSpeakers(story.id(), id, text.path("text").asString(), said));
        }
      }
    }
    return articles;
  }

  /** Whether the speaker is the labelled one; null where nothing is labelled. */
  public @Nullable Boolean isRight(Quotation quotation) {
    if (quotation.speaker() == null || quotation.kind() == Quotation.Kind.INDIRECT) {
      return null;
    }
    String name = quotation.speaker().name();
    for (Said said : sentences) {
      int shared = Overlap.shared(said.sentence(), quotation.span());
      int shorter = Math.min(said.sentence().length(), quotation.span().length());
      if (shared > 0 && shared >= MOST * shorter) {
        return said.speakers().stream().anyMatch(label -> SamePerson.is(name, label));
      }
    }
    return null;
  }
}
