package dev.backstory.bench.labels;

import dev.backstory.bench.data.JsonRows;
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
    for (JsonNode story : JsonRows.of(data.resolve("labels").resolve("stories.jsonl.gz"))) {
      if (Share.isKept(story.path("story").asString()) == kept) {
        for (JsonNode article : story.path("articles")) {
          JsonNode text = texts.get(article.path("id").asString());
          if (text != null) {
            articles.add(of(story, article, text.path("text").asString()));
          }
        }
      }
    }
    return articles;
  }

  private static LabelledSpeakers of(JsonNode story, JsonNode article, String text) {
    List<Said> sentences = new ArrayList<>();
    for (JsonNode sentence : article.path("sentences")) {
      List<String> speakers = new ArrayList<>();
      for (JsonNode quote : story.path("quotes")) {
        if (quote.path("certain").asBoolean() && quote.path("at").equals(sentence.path(0))) {
          speakers.add(quote.path("speaker").asString());
        }
      }
      if (!speakers.isEmpty()) {
        Span span = new Span(sentence.path(1).asInt(), sentence.path(2).asInt());
        sentences.add(new Said(span, speakers));
      }
    }
    return new LabelledSpeakers(
        story.path("story").asString(), article.path("id").asString(), text, sentences);
  }

  /** Whether the speaker is the labelled one; null where nothing is labelled. */
  public @Nullable Boolean isRight(Quotation quotation) {
    if (quotation.speaker() == null || quotation.kind() == Quotation.Kind.INDIRECT) {
      return null;
    }
    String name = quotation.speaker().name();
    for (Said said : sentences) {
      int shared =
          Math.min(said.sentence().end(), quotation.span().end())
              - Math.max(said.sentence().start(), quotation.span().start());
      int shorter = Math.min(said.sentence().length(), quotation.span().length());
      if (shared > 0 && shared >= MOST * shorter) {
        return said.speakers().stream().anyMatch(label -> SamePerson.is(name, label));
      }
    }
    return null;
  }
}
