package dev.backstory.knowledge;

import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;

/**
 * Reads a statement that names another entity: {@code mainsnak.datavalue.value.id}, and its rank.
 */
final class StatementReader {
  private static final Pattern ID = Pattern.compile("Q[1-9]\\d{0,11}");

  private String target = "";
  private String rank = "";

  void read(String part, JsonParser in) {
    switch (part) {
      case "mainsnak" -> WikidataParser.members(in, field -> snak(field, in));
      case "rank" -> rank = WikidataParser.scalar(in);
      default -> in.skipChildren();
    }
  }

  /** One that says that there is no value, or an unknown one, has no "datavalue". */
  private void snak(String field, JsonParser in) {
    if (field.equals("datavalue")) {
      WikidataParser.members(in, part -> value(part, in));
    } else {
      in.skipChildren();
    }
  }

  private void value(String part, JsonParser in) {
    if (part.equals("value")) {
      WikidataParser.members(in, field -> id(field, in));
    } else {
      in.skipChildren();
    }
  }

  /** Old dumps have only the number of the id. */
  private void id(String field, JsonParser in) {
    switch (field) {
      case "id" -> target = WikidataParser.scalar(in);
      case "numeric-id" -> {
        String number = WikidataParser.scalar(in);
        target = target.isEmpty() ? "Q" + number : target;
      }
      default -> in.skipChildren();
    }
  }

  /** Whether it names an entity and is not marked as wrong or outdated. */
  boolean isValid() {
    return ID.matcher(target).matches() && !rank.equals("deprecated");
  }

  boolean isPreferred() {
    return rank.equals("preferred");
  }

  String target() {
    return target;
  }
}
