package dev.backstory.web.api;

import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Description;
import dev.backstory.web.route.Parameter;
import dev.backstory.web.route.Problem;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that programs can ask.
 *
 * @param path below {@link #ROOT}
 * @param description with all that its parameters may be
 * @param work answers to parameters that are as described
 */
record Operation(
    String path, Right right, Description description, Function<Arguments, Answer> work) {
  static final String ROOT = "/api/v1";

  /** One that answers in JSON. */
  static Operation of(
      String path,
      String id,
      String summary,
      List<Parameter> parameters,
      List<Class<?>> answer,
      Function<Arguments, Answer> work) {
    return new Operation(
        path,
        Right.READING,
        new Description(id, summary, parameters, Description.JSON, answer),
        work);
  }

  /** The same for those alone who have this right. */
  Operation needing(Right right) {
    return new Operation(path, right, description, work);
  }

  Stream<Route> routes() {
    return Stream.of(
            Route.get(ROOT + path, right, this::handle),
            Route.head(ROOT + path, right, this::handle))
        .map(route -> route.describedBy(description));
  }

  private void handle(Context context) throws IOException {
    Arguments said = Arguments.of(context, description.parameters());
    if (said.invalid().isEmpty()) {
      work.apply(said).send(context);
    } else {
      Problem.of(said.invalid()).send(context);
    }
  }
}
