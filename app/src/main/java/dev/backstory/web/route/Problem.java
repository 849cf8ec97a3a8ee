package dev.backstory.web.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.pipeline.PageCodec;
import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a program did not get what it asked for (RFC 9457).
 *
 * @param type says no more than the status
 * @param title of the status
 * @param detail in a sentence
 * @param invalid what is wrong with parameters; not written where nothing is
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Invalid> invalid) {
  public static final String CONTENT_TYPE = "application/problem+json";

  /** Below which everything is for programs. */
  private static final String ROOT = "/api";

  /** Where agents ask. */
  public static final String AGENTS = "/mcp";

  public Problem {
    invalid = List.copyOf(invalid);
  }

  /** A parameter, and what is wrong with it. */
  public record Invalid(String parameter, String why) {}

  public static Problem of(int status, String detail) {
    return of(status, detail, List.of());
  }

  /** Parameters that cannot be used. */
  public static Problem of(List<Invalid> invalid) {
    Invalid first = invalid.getFirst();
    return of(HttpStatus.BAD_REQUEST_400, first.parameter() + " " + first.why() + ".", invalid);
  }

  private static Problem of(int status, String detail, List<Invalid> invalid) {
    return new Problem("about:blank", HttpStatus.getMessage(status), status, detail, invalid);
  }

  /** Whether errors of this path are told to programs. */
  public static boolean isOfPath(String path) {
    return path.equals(AGENTS) || path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  public String json() {
    return PageCodec.json(this);
  }

  public void send(Context context) {
    context.status(status).contentType(CONTENT_TYPE).result(json());
  }
}
