package dev.backstory.web;

import dev.backstory.web.route.Caller;
import dev.backstory.web.route.GoingOn;
import dev.backstory.web.route.Route;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what the site can answer: requests to read, without a body, and the forms of its routes,
 * for a name that is this server's, and no more at once than their client may have. All else is
 * refused before anything else sees it, and its connection closed.
 */
final class Door extends Handler.Wrapper {
  private static final HttpField READING = new HttpField(HttpHeader.ALLOW, "GET, HEAD");
  private static final HttpField POSTING = new HttpField(HttpHeader.ALLOW, "GET, HEAD, POST");
  private static final HttpField ASKING = new HttpField(HttpHeader.ALLOW, "POST");
  private static final HttpField LATER = new HttpField(HttpHeader.RETRY_AFTER, "1");

  private static final Refusal TOO_MANY =
      new Refusal(HttpStatus.TOO_MANY_REQUESTS_429, "Too many requests at once.", LATER);

  private final Set<String> names;
  private final ConnectionWatch watch;
  private final Proxies proxies;
  private final Map<String, Route.Body> forms;
  private final CrossOrigin crossOrigin;
  private final HttpField policy;

  /**
   * @param names by which the server may be called, besides its address and those of every machine
   *     for itself
   * @param limits of each client, which programs are told
   * @param forms what may be posted, by path
   * @param crossOrigin which other sites' script may ask for what programs do
   */
  Door(
      Stream<String> names,
      ConnectionWatch watch,
      Proxies proxies,
      Limits limits,
      Map<String, Route.Body> forms,
      CrossOrigin crossOrigin) {
    this.names =
        Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), names.map(Door::plain))
            .collect(Collectors.toUnmodifiableSet());
    this.watch = watch;
    this.proxies = proxies;
    this.forms = Map.copyOf(forms);
    this.crossOrigin = crossOrigin;
    this.policy =
        new PreEncodedHttpField(
            "RateLimit-Policy",
            "\"client\";q=%d;qu=\"concurrent-requests\"".formatted(limits.clientRequests()));
  }

  /** Why a request is refused. */
  record Refusal(int status, String reason, @Nullable HttpField field) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    Caller caller = proxies.caller(request);
    InetAddress client = caller.client();
    boolean free = watch.begin(connection, client);
    Request.addCompletionListener(request, _ -> watch.end(connection, client));
    tellLimit(request, response, client);
    if (free && crossOrigin.answersPreflight(request, response.getHeaders())) {
      response.setStatus(HttpStatus.NO_CONTENT_204);
      callback.succeeded();
      return true;
    }
    Refusal refusal = free ? refusal(request) : TOO_MANY;
    if (refusal == null) {
      request.setAttribute(Caller.OF_REQUEST, caller);
      request.setAttribute(GoingOn.OF_REQUEST, (GoingOn) () -> watch.again(connection));
      return super.handle(request, response, callback);
    }
    if (refusal.field != null) {
      response.getHeaders().put(refusal.field);
    }
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    if (CrossOrigin.isForPrograms(request)) {
      PlainErrors.tellProgram(response, callback, refusal.status, refusal.reason);
    } else {
      Response.writeError(request, response, callback, refusal.status, refusal.reason);
    }
    return true;
  }

  /**
   * Programs are told how much more they may ask at once (draft-ietf-httpapi-ratelimit-headers).
   */
  private void tellLimit(Request request, Response response, InetAddress client) {
    if (CrossOrigin.isForPrograms(request)) {
      watch
          .left(client)
          .ifPresent(
              left -> {
                response.getHeaders().put(policy);
                response.getHeaders().put("RateLimit", "\"client\";r=" + left);
              });
    }
  }

  private @Nullable Refusal refusal(Request request) {
    String method = request.getMethod();
    Route.Body form = form(request);
    boolean posted = form != null && HttpMethod.POST.is(method);
    if (form == Route.Body.MESSAGE && !posted) {
      return new Refusal(
          HttpStatus.METHOD_NOT_ALLOWED_405, "Messages are posted to this address.", ASKING);
    }
    if (!posted && !HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
      return new Refusal(
          HttpStatus.METHOD_NOT_ALLOWED_405,
          "This site can only be read.",
          form != null ? POSTING : READING);
    }
    if (!posted && hasBody(request)) {
      return new Refusal(
          HttpStatus.PAYLOAD_TOO_LARGE_413, "Requests to this site have no body.", null);
    }
    String host = request.getHttpURI().getHost();
    if (host != null && !isOurs(plain(host), request)) {
      return new Refusal(
          HttpStatus.MISDIRECTED_REQUEST_421,
          "This server is not known by that name; server.names lists those it is known by.",
          null);
    }
    if (form == null || !posted) {
      return null;
    }
    Predicate<String> ours = name -> isOurs(plain(name), request);
    return switch (form) {
      case MESSAGE -> PostedForm.refusalOfMessage(request, form, ours, crossOrigin.lets(request));
      case LINK -> PostedForm.refusalOfLink(request, form);
      case NONE, ANONYMOUS, FORM, FILE -> PostedForm.refusal(request, form, ours);
    };
  }

  private Route.@Nullable Body form(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null ? null : forms.get(path);
  }

  private boolean isOurs(String name, Request request) {
    return names.contains(name) || name.equals(plain(Request.getLocalAddr(request)));
  }

  private static boolean hasBody(Request request) {
    String length = request.getHeaders().get(HttpHeader.CONTENT_LENGTH);
    return length != null && !length.equals("0")
        || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** In lower case, without the brackets of an address or the dot that may end a name. */
  private static String plain(String name) {
    String bare =
        name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    String undotted = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    return undotted.toLowerCase(Locale.ROOT);
  }
}
