package dev.backstory.check;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every forgery of one value of a page: each string, number, date and truth value of its JSON is
 * changed once, and each item of a list is taken out, put in twice, or moved. What comes of it is
 * such JSON as the program itself could have written.
 */
final class Forgeries {
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern INDEX = Pattern.compile("\\d+");

  private final ObjectNode page;
  private final List<Forgery> found = new ArrayList<>();

  /**
   * A page that claims what was never published.
   *
   * @param what was done, such as {@code sections[0].claims[1].text}; without indexes it is the
   *     same for all forgeries of the kind
   */
  record Forgery(String what, StoryPage page) {
    String kind() {
      return INDEX.matcher(what).replaceAll("");
    }
  }

  private Forgeries(StoryPage page) {
    this.page = PageCodec.tree(page);
  }

  static List<Forgery> of(StoryPage page) {
    Forgeries forgeries = new Forgeries(page);
    forgeries.walk(forgeries.page, "");
    return forgeries.found.stream().filter(it -> !it.page().equals(page)).toList();
  }

  private void walk(JsonNode node, String at) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        String where = at.isEmpty() ? name : at + "." + name;
        JsonNode forged = forged(name, value);
        if (forged != null) {
          change(where, () -> object.set(name, forged), () -> object.set(name, value));
        }
        walk(value, where);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        items(array, i, at + "[" + i + "]");
        walk(array.get(i), at + "[" + i + "]");
      }
    }
  }

  private void items(ArrayNode array, int i, String where) {
    List<JsonNode> before = new ArrayList<>();
    array.forEach(before::add);
    Runnable restore =
        () -> {
          array.removeAll();
          before.forEach(array::add);
        };
    change(where + " taken out", () -> array.remove(i), restore);
    change(where + " put in twice", () -> array.insert(i, before.get(i)), restore);
    if (i > 0) {
      change(where + " moved", () -> array.insert(i - 1, array.remove(i)), restore);
    }
    JsonNode forged = forged("", before.get(i));
    if (forged != null) {
      change(where, () -> array.set(i, forged), restore);
    }
  }

  /** Takes down what comes of a change, if the program can read it at all, and undoes it. */
  private void change(String what, Runnable change, Runnable restore) {
    change.run();
    try {
      found.add(new Forgery(what, PageCodec.story(PageCodec.json(page))));
    } catch (IllegalArgumentException e) {
      // not even a page
    } finally {
      restore.run();
    }
  }

  private static @Nullable JsonNode forged(String name, JsonNode value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.isString()) {
      return json.stringNode(forged(name, value.asString()));
    }
    if (value.isInt()) {
      return json.numberNode(value.asInt() + (name.equals("end") ? -2 : 1));
    }
    return value.isBoolean() ? json.booleanNode(!value.asBoolean()) : null;
  }

  private static String forged(String name, String value) {
    if (INSTANT.matcher(value).matches()) {
      return Instant.parse(value).plusSeconds(3_600).toString();
    }
    if (DATE.matcher(value).matches()) {
      return LocalDate.parse(value).plusYears(3).toString();
    }
    return switch (name) {
      case "status" ->
          switch (value) {
            case "page" -> "brief";
            case "brief" -> "page";
            case "current" -> "withdrawn";
            default -> "current";
          };
      case "kind" -> value.equals("event") ? "said" : "event";
      case "type" -> value.equals("person") ? "place" : "person";
      case "precision" -> value.equals("day") ? "year" : "day";
      case "language" -> "fr";
      case "madeBy", "provenance" -> value.equals("extracted") ? "template" : "extracted";
      default -> value.replaceFirst("[\\p{L}\\p{Nd}]+", "Forgery");
    };
  }
}
