package dev.backstory.web;

import dev.backstory.site.SitePaths;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what the site can answer: requests to read, without a body, and reports of lines, for a
 * name that is this server's, and no more at once than their client may have. All else is refused
 * before anything else sees it, and its connection closed.
 */
final class Door extends Handler.Wrapper {
  /** The attribute of a request that has its client, an {@link InetAddress}. */
  static final String CLIENT = Door.class.getName();

  private static final String REPORT = "/" + SitePaths.REPORT;
  private static final HttpField READING = new HttpField(HttpHeader.ALLOW, "GET, HEAD");
  private static final HttpField REPORTING = new HttpField(HttpHeader.ALLOW, "GET, HEAD, POST");
  private static final HttpField LATER = new HttpField(HttpHeader.RETRY_AFTER, "1");

  private static final Refusal TOO_MANY =
      new Refusal(HttpStatus.TOO_MANY_REQUESTS_429, "Too many requests at once.", LATER);

  private final Set<String> names;
  private final ConnectionWatch watch;

  /**
   * @param names by which the server may be called, besides its address and those of every machine
   *     for itself
   */
  Door(Stream<String> names, ConnectionWatch watch) {
    this.names =
        Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), names.map(Door::plain))
            .collect(Collectors.toUnmodifiableSet());
    this.watch = watch;
  }

  /** Why a request is refused. */
  record Refusal(int status, String reason, @Nullable HttpField field) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    InetAddress client = ConnectionWatch.client(connection);
    boolean free = watch.begin(connection, client);
    Request.addCompletionListener(request, _ -> watch.end(connection, client));
    Refusal refusal = free ? refusal(request) : TOO_MANY;
    if (refusal == null) {
      request.setAttribute(CLIENT, client);
      return super.handle(request, response, callback);
    }
    if (refusal.field != null) {
      response.getHeaders().put(refusal.field);
    }
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Response.writeError(request, response, callback, refusal.status, refusal.reason);
    return true;
  }

  private @Nullable Refusal refusal(Request request) {
    String method = request.getMethod();
    boolean reporting = REPORT.equals(request.getHttpURI().getPath());
    boolean posted = reporting && HttpMethod.POST.is(method);
    if (!posted && !HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
      return new Refusal(
          HttpStatus.METHOD_NOT_ALLOWED_405,
          "This site can only be read.",
          reporting ? REPORTING : READING);
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
    return posted ? PostedForm.refusal(request, name -> isOurs(plain(name), request)) : null;
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
