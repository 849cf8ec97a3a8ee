package dev.backstory.web.api;

import dev.backstory.web.route.Problem;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.sent.SentFile;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;

/** The site for programs: all operations, and the document that describes them. */
public final class ApiSite implements AutoCloseable {
  /** Errors that are told by whoever finds them, before any operation is asked. */
  public static final List<Integer> ERRORS = List.of(400, 404, 405, 413, 414, 500, 503);

  private final StoryEvents events;
  private final List<Route> routes;

  /**
   * @param followers who may follow changes at once
   * @param heartbeat how often they are given a sign of life at least
   */
  public ApiSite(ApiSource source, ApiAccess access, int followers, Duration heartbeat) {
    this.events = new StoryEvents(source.site(), followers, heartbeat);
    List<Route> described =
        Stream.of(
                new StoryOperations(source).all(),
                new QuotationOperations(source).all(),
                new TopicOperations(source).all(),
                new OutletOperations(source).all(),
                new AskingOperations(source).all(),
                OwnerOperations.of(access))
            .flatMap(List::stream)
            .flatMap(Operation::routes)
            .toList();
    List<Route> following = events.routes();
    SentFile document = document(described, following);
    Operation self =
        new Operation(
            "/openapi.json", Right.EVERYBODY, OpenApi.SELF, _ -> new Answer.There(document));
    this.routes =
        Stream.of(described.stream(), following.stream(), self.routes(), unknown())
            .flatMap(all -> all)
            .toList();
  }

  private static SentFile document(List<Route> described, List<Route> following) {
    return OpenApi.of(Stream.concat(described.stream(), following.stream()).toList());
  }

  public List<Route> routes() {
    return routes;
  }

  /** Whatever else lies below, so that nobody is answered in HTML. */
  private static Stream<Route> unknown() {
    return Stream.of("/api", "/api/*")
        .flatMap(
            path ->
                Stream.of(
                    Route.get(path, Right.READING, ApiSite::tellUnknown),
                    Route.head(path, Right.READING, ApiSite::tellUnknown)));
  }

  private static void tellUnknown(Context context) {
    String where = "Nothing is here. " + Operation.ROOT + "/openapi.json lists what there is.";
    Problem.of(HttpStatus.NOT_FOUND_404, where).send(context);
  }

  /** An error that no operation has told, and that pages are told in another way. */
  public static void tellError(Context context) {
    String type = context.res().getContentType();
    boolean told = type != null && type.startsWith(Problem.CONTENT_TYPE);
    if (Problem.isOfPath(context.path()) && !told) {
      int status = context.statusCode();
      Problem.of(status, HttpStatus.getMessage(status) + ".").send(context);
    }
  }

  /** Tells those who follow changes what has changed. */
  public void changed() {
    events.look();
  }

  @Override
  public void close() {
    events.close();
  }
}
