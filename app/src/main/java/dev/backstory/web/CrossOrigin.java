package dev.backstory.web;

import dev.backstory.web.route.Problem;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which other sites' script may read what programs are answered. None may send the cookies of
 * whoever is signed in here.
 */
final class CrossOrigin implements HttpConfiguration.Customizer {
  private static final String ALL = "*";
  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, "Origin, Accept-Encoding");
  private static final HttpField EXPOSED =
      new PreEncodedHttpField(
          "Access-Control-Expose-Headers", "ETag, RateLimit, RateLimit-Policy, Retry-After");
  private static final List<HttpField> OF_PREFLIGHT =
      List.of(
          new PreEncodedHttpField("Access-Control-Allow-Methods", "GET, HEAD, POST"),
          new PreEncodedHttpField(
              "Access-Control-Allow-Headers",
              "Authorization, If-None-Match, Last-Event-ID, Content-Type, MCP-Protocol-Version"),
          new PreEncodedHttpField("Access-Control-Max-Age", "3600"));

  private final Set<String> origins;

  /**
   * @param origins such as https://app.example; "*" stands for all
   */
  CrossOrigin(List<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    put(request, headers);
    return request;
  }

  /** Says whose script may read the answer. */
  void put(Request request, HttpFields.Mutable headers) {
    if (origins.isEmpty() || !isForPrograms(request)) {
      return;
    }
    headers.put(VARY);
    String origin = allowed(request);
    if (origin != null) {
      headers.put("Access-Control-Allow-Origin", origins.contains(ALL) ? ALL : origin);
      headers.put(EXPOSED);
    }
  }

  /** Whether a browser asks what script of another site may ask; that is all the answer says. */
  boolean answersPreflight(Request request, HttpFields.Mutable headers) {
    boolean asked =
        HttpMethod.OPTIONS.is(request.getMethod())
            && request.getHeaders().contains("Access-Control-Request-Method")
            && isForPrograms(request)
            && allowed(request) != null;
    if (asked) {
      OF_PREFLIGHT.forEach(headers::put);
    }
    return asked;
  }

  /** Whether script of the site that a request says it comes from may ask. */
  boolean lets(Request request) {
    return allowed(request) != null;
  }

  private @Nullable String allowed(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin != null && (origins.contains(ALL) || origins.contains(origin)) ? origin : null;
  }

  static boolean isForPrograms(Request request) {
    String path = request.getHttpURI().getPath();
    return path != null && Problem.isOfPath(path);
  }
}
