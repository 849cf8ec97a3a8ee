package dev.backstory.web.route;

import java.util.List;

/**
 * What a route of the API is for.
 *
 * @param id by which programs call it
 * @param summary in a sentence
 * @param parameters all that it takes
 * @param contentType of its answer
 * @param answer records whose fields its answer has, all in one object; none where it is a document
 *     of its own kind
 */
public record Description(
    String id,
    String summary,
    List<Parameter> parameters,
    String contentType,
    List<Class<?>> answer) {
  public static final String JSON = "application/json";

  public Description {
    parameters = List.copyOf(parameters);
    answer = List.copyOf(answer);
  }
}
