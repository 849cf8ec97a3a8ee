package dev.backstory.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that an agent says to a tool: what is written of it is what is checked.
 *
 * @param least the least number
 * @param most the greatest number, or how many characters a text may have
 * @param says what it does, in a sentence
 */
record ToolParameter(String name, Form form, boolean required, int least, int most, String says) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DAY = 10;
  private static final int LONGEST_CURSOR = 600;

  /** What a parameter is. */
  enum Form {
    TEXT,
    NUMBER,
    /** Such as 2026-03-02. */
    DAY
  }

  static ToolParameter text(String name, int most, String says) {
    return new ToolParameter(name, Form.TEXT, false, 1, most, says);
  }

  static ToolParameter name(String name, String says) {
    return text(name, LONGEST_NAME, says);
  }

  static ToolParameter day(String name, String says) {
    return new ToolParameter(name, Form.DAY, false, LONGEST_DAY, LONGEST_DAY, says);
  }

  static ToolParameter number(String name, int most, String says) {
    return new ToolParameter(name, Form.NUMBER, false, 1, most, says);
  }

  static ToolParameter cursor() {
    return text(
        "cursor", LONGEST_CURSOR, "`next` of the answer before, as it is, for what follows.");
  }

  ToolParameter needed() {
    return new ToolParameter(name, form, true, least, most, says);
  }

  /** As JSON Schema. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", form == Form.NUMBER ? "integer" : "string");
    schema.put("description", says);
    switch (form) {
      case TEXT -> {
        schema.put("minLength", least);
        schema.put("maxLength", most);
      }
      case NUMBER -> {
        schema.put("minimum", least);
        schema.put("maximum", most);
      }
      case DAY -> schema.put("format", "date");
    }
    return schema;
  }
}
