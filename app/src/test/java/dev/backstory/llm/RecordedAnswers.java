package dev.backstory.llm;

import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.DraftPage;
import dev.backstory.compose.pen.DraftSentence;
import dev.backstory.compose.pen.Drafting;
import dev.backstory.compose.pen.FactsGate;
import dev.backstory.compose.pen.NumberedFact;
import dev.backstory.compose.pen.Pen;
import dev.backstory.compose.pen.StoryVocabulary;
import dev.backstory.desk.Models;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.port.TextModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people wrote in the place of a model about one invented story: an answer as a careful writer
 * gives it, one with twelve faults, and the facts of both as the program numbered them.
 */
record RecordedAnswers(String story, Assignment assignment) {
  static final List<String> STORIES =
      List.of(
          "battery-plant",
          "coach-crash",
          "earthquake",
          "ferry",
          "heart-pill",
          "rail-strike",
          "tram-bus",
          "tram-name",
          "warehouse-fire",
          "water-fine");

  /** Written after the checks had been mended on the others, and not looked at before. */
  static final List<String> LATER = List.of("kittiwake", "second-homes", "trawler");

  /** Every third by name: not looked at when the gate learnt which words say no more. */
  static final List<String> HELD = List.of("earthquake", "kittiwake", "tram-bus", "warehouse-fire");

  private static final int CONTEXT = 32_768;
  private static final JsonMapper JSON = JsonMapper.shared();

  static List<String> all() {
    return Stream.concat(STORIES.stream(), LATER.stream()).toList();
  }

  static RecordedAnswers of(String story) {
    List<NumberedFact> facts = new ArrayList<>();
    for (JsonNode row : JSON.readTree(text(story, "facts.json"))) {
      List<String> words = new ArrayList<>();
      row.path("words").forEach(telling -> words.add(telling.asString()));
      int number = row.path("number").asInt();
      facts.add(new NumberedFact(number, fact(number, row, words), words));
    }
    return new RecordedAnswers(
        story, new Assignment(text(story, "headlines.txt").lines().toList(), facts));
  }

  private static Fact fact(int number, JsonNode row, List<String> words) {
    JsonNode saidBy = row.path("saidBy");
    return new Fact(
        String.valueOf(number),
        Fact.Kind.valueOf(row.path("kind").asString().toUpperCase(Locale.ROOT)),
        Fact.Status.CURRENT,
        null,
        words.getFirst(),
        null,
        saidBy.isString() ? saidBy.asString() : null,
        List.of("Invented Times"),
        IntStream.range(0, words.size())
            .mapToObj(i -> new Evidence(number + "-" + i, 0, words.get(i).length()))
            .toList());
  }

  /**
   * What sentences on a page go through: the evidence gate, and what is asked of drafts besides.
   */
  DraftGate gateOfPages() {
    Map<String, String> words = new HashMap<>();
    for (NumberedFact fact : assignment.facts()) {
      for (int i = 0; i < fact.tellings().size(); i++) {
        words.put(fact.number() + "-" + i, fact.tellings().get(i));
      }
    }
    return new FactsGate(
        Models::evidenceGate,
        telling -> words.get(telling.articleId()),
        List.of(),
        new StoryVocabulary(assignment.headlines(), words.values()));
  }

  private static String text(String story, String file) {
    try (InputStream in =
        Objects.requireNonNull(
            RecordedAnswers.class.getResourceAsStream("answers/" + story + "/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer, read as those of any model are. */
  DraftPage page(String file) {
    Drafting drafting =
        new Pen(new Recorded(text(story, file)), CONTEXT, DraftGate.OPEN).write(assignment);
    if (drafting.refusals() > 0) {
      throw new IllegalStateException(story + "/" + file + ": " + drafting.refused());
    }
    return drafting.drafts();
  }

  /** The sentences of an answer; questions are none. */
  List<DraftSentence> sentences(String file) {
    DraftPage page = page(file);
    return page.sentences().stream()
        .filter(sentence -> !page.openQuestions().contains(sentence))
        .toList();
  }

  /** Sentences of the bad answer, and what is wrong with each. */
  Map<String, String> faults() {
    return text(story, "faults.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(row -> row[1], row -> row[0], (a, _) -> a, LinkedHashMap::new));
  }

  /** The words of the facts that a sentence names, and who says them before words without that. */
  String evidence(DraftSentence sentence) {
    return assignment.facts().stream()
        .filter(fact -> sentence.facts().contains(fact.fact()))
        .map(RecordedAnswers::words)
        .collect(Collectors.joining("\n\n"));
  }

  private static String words(NumberedFact fact) {
    String words = String.join("\n\n", fact.tellings());
    String speaker = fact.fact().saidBy();
    return speaker == null || words.contains(speaker) ? words : speaker + ": " + words;
  }

  /** Answers every question with the same text. */
  private record Recorded(String text) implements TextModel {
    @Override
    public String name() {
      return "recorded";
    }

    @Override
    public Outcome ask(Question question) {
      return new Answer(text, Tokens.NONE, false, true);
    }
  }
}
