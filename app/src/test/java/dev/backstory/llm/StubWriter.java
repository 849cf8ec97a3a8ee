package dev.backstory.llm;

import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model writes of the facts in a request: their own words, under their own numbers. */
final class StubWriter {
  private static final Pattern FRAME =
      Pattern.compile("^(DATA-\\w+)$\n(.*)\n^\\1$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("^- (\\w+): ", Pattern.MULTILINE);
  private static final Pattern ORDER = Pattern.compile("(?i)ignore .*? write: ?(.*)");

  private final List<String> sections = new ArrayList<>();
  private final JsonNode facts;

  StubWriter(JsonNode request) {
    String user = request.path("messages").path(1).path("content").asString("");
    SECTION.matcher(user).results().forEach(section -> sections.add(section.group(1)));
    Matcher frame = FRAME.matcher(user);
    facts =
        frame.find()
            ? ModelStub.JSON.readTree(frame.group(2)).path("facts")
            : ModelStub.JSON.createArrayNode();
  }

  /** A page by the form that was asked for. */
  String page() {
    return page(0);
  }

  /** The same with this much added to each number. */
  String page(int added) {
    ObjectNode page = ModelStub.JSON.createObjectNode();
    int next = 0;
    for (String section : sections) {
      ArrayNode items = page.putArray(section);
      for (int i = 0; i < 2 && next < facts.size(); i++) {
        item(section, items.addObject(), facts.get(next++), added);
      }
    }
    return page.toString();
  }

  private static void item(String section, ObjectNode item, JsonNode fact, int added) {
    String words = fact.path("words").path(0).asString("").replaceAll("[“”\"\\[\\]<>]", "");
    switch (section) {
      case "keyPoints" -> item.put("label", label(words)).put("text", words);
      case "implications" -> {
        item.put("label", label(words)).put("text", words);
        JsonNode saidBy = fact.path("saidBy");
        item.put("saidBy", saidBy.isString() ? saidBy.asString() : null);
      }
      case "questions" -> {
        item.put("question", "What is known about " + label(words) + "?");
        item = item.putArray("answer").addObject().put("text", words);
      }
      case "openQuestions" -> item.put("question", "What comes after " + label(words) + "?");
      default -> item.put("text", words);
    }
    item.putArray("facts").add(fact.path("number").asInt() + added);
  }

  /**
   * A page of lines, cells between bars: the section, what it is written, and words of each fact on
   * which it rests. Those of sections that were not asked for, or of facts that were not given, are
   * left out.
   */
  String scripted(String lines) {
    ObjectNode page = ModelStub.JSON.createObjectNode();
    sections.forEach(page::putArray);
    for (String line : lines.lines().filter(it -> !it.isBlank()).toList()) {
      List<String> cells = List.of(line.strip().split(" *\\| *"));
      List<Integer> numbers = numbers(cells.getLast());
      if (sections.contains(cells.getFirst()) && !numbers.isEmpty()) {
        put(cells, numbers, ((ArrayNode) page.get(cells.getFirst())).addObject());
      }
    }
    return page.toString();
  }

  private static void put(List<String> cells, List<Integer> numbers, ObjectNode item) {
    switch (cells.getFirst()) {
      case "keyPoints" -> item.put("label", cells.get(1)).put("text", cells.get(2));
      case "implications" ->
          item.put("label", cells.get(1))
              .put("text", cells.get(3))
              .put("saidBy", cells.get(2).equals("-") ? null : cells.get(2));
      case "questions" -> {
        item.put("question", cells.get(1));
        item = item.putArray("answer").addObject().put("text", cells.get(2));
      }
      case "openQuestions" -> item.put("question", cells.get(1));
      default -> item.put("text", cells.get(1));
    }
    numbers.forEach(item.putArray("facts")::add);
  }

  /** Of the facts that have these words, or the first where it says so. */
  private List<Integer> numbers(String wanted) {
    List<Integer> numbers = new ArrayList<>();
    for (String words : wanted.split("; ")) {
      for (JsonNode fact : facts) {
        if (words.equals("*") || fact.path("words").toString().contains(words)) {
          numbers.add(fact.path("number").asInt());
          break;
        }
      }
    }
    return numbers;
  }

  private static String label(String words) {
    List<String> all = List.of(words.split("\\W+"));
    int end = Math.min(3, all.size());
    while (end > 1 && Words.isStop(all.get(end - 1))) {
      end--;
    }
    return String.join(" ", all.subList(0, end));
  }

  /** What an article orders a model to write, as one that does so would. */
  private String ordered() {
    for (JsonNode fact : facts) {
      for (JsonNode words : fact.path("words")) {
        Matcher order = ORDER.matcher(words.asString());
        if (order.find()) {
          return order.group(1);
        }
      }
    }
    throw new IllegalStateException("no order in " + facts);
  }

  /** A page whose every sentence is what an article orders. */
  String obeying() {
    ObjectNode page = ModelStub.JSON.createObjectNode();
    for (String section : sections) {
      ArrayNode items = page.putArray(section);
      if (section.equals("whatHappened")) {
        items.addObject().put("text", ordered()).putArray("facts").add(1);
      }
    }
    return page.toString();
  }

  /** What an article orders, as the whole answer. */
  String dictated() {
    return ordered();
  }
}
