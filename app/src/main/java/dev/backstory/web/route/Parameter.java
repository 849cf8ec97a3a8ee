package dev.backstory.web.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a program says along with a request to the API: what is written of it is what is
 * checked.
 *
 * @param name as it is written in the query, or in the path in braces
 * @param where it is said
 * @param form what it is
 * @param required whether nothing is answered without it
 * @param least fewest characters of a text, or the least number
 * @param most characters of a text, or the greatest number
 * @param choices all that it may be; none where it may be anything of its form
 * @param usual what is taken where it is not there; null for nothing
 * @param says what it does, in a sentence
 */
public record Parameter(
    String name,
    Where where,
    Form form,
    boolean required,
    int least,
    int most,
    List<String> choices,
    @Nullable String usual,
    String says) {
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_CURSOR = 600;

  public Parameter {
    choices = List.copyOf(choices);
  }

  /** Where a parameter is said. */
  public enum Where {
    PATH,
    QUERY,
    HEADER
  }

  /** What a parameter is. */
  public enum Form {
    /** Words, without control characters. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** A day, such as 2026-03-02. */
    DAY,
    /** Letters, digits, "-" and "_", which an earlier answer gave. */
    CURSOR
  }

  /** A part of the path. */
  public static Parameter id(String says) {
    return new Parameter("id", Where.PATH, Form.TEXT, true, 1, LONGEST_ID, List.of(), null, says);
  }

  /** Words that may be left out. */
  public static Parameter text(String name, int most, String says) {
    return new Parameter(name, Where.QUERY, Form.TEXT, false, 1, most, List.of(), null, says);
  }

  public static Parameter choice(String name, List<String> choices, String says) {
    return new Parameter(name, Where.QUERY, Form.TEXT, false, 1, LONGEST_ID, choices, null, says);
  }

  public static Parameter day(String name, String says) {
    return new Parameter(name, Where.QUERY, Form.DAY, false, 1, LONGEST_ID, List.of(), null, says);
  }

  /** How many items are wanted. */
  public static Parameter limit(int usual, int most) {
    return new Parameter(
        "limit",
        Where.QUERY,
        Form.NUMBER,
        false,
        1,
        most,
        List.of(),
        String.valueOf(usual),
        "How many items at most.");
  }

  /** From where on a list goes on. */
  public static Parameter cursor() {
    return new Parameter(
        "cursor",
        Where.QUERY,
        Form.CURSOR,
        false,
        1,
        LONGEST_CURSOR,
        List.of(),
        null,
        "`next` of the answer before, for what follows; as it is, since what is in it may change.");
  }

  /** A place in a list that a header says. */
  public static Parameter header(String name, String says) {
    return new Parameter(
        name, Where.HEADER, Form.CURSOR, false, 1, LONGEST_CURSOR, List.of(), null, says);
  }

  /** The same, without which nothing is answered. */
  public Parameter needed() {
    return new Parameter(name, where, form, true, least, most, choices, usual, says);
  }
}
