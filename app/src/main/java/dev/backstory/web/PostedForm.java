package dev.backstory.web;

import dev.backstory.web.route.Route;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which forms are let in: those that this site's own pages send, of the size that they may have.
 */
final class PostedForm {
  private PostedForm() {}

  /**
   * Why a form is refused; null if it is not.
   *
   * @param form what may be sent
   * @param ours whether a host is one of the names of this server
   */
  static Door.@Nullable Refusal refusal(Request request, Route.Body form, Predicate<String> ours) {
    if (!isOwn(request.getHeaders(), request.getHttpURI().getAuthority(), ours)) {
      return new Door.Refusal(
          HttpStatus.FORBIDDEN_403, "Forms are taken from this site's own pages only.", null);
    }
    return faultOfBody(
        request,
        form.hasFile() ? MimeTypes.Type.MULTIPART_FORM_DATA : MimeTypes.Type.FORM_ENCODED,
        form.mostBytes());
  }

  /**
   * The same of a message of a program, which says of no page that it comes from there; a browser
   * says it of all that script sends.
   *
   * @param allowed whether script of other sites may send it
   */
  static Door.@Nullable Refusal refusalOfMessage(
      Request request, Route.Body message, Predicate<String> ours, boolean allowed) {
    HttpFields headers = request.getHeaders();
    if (headers.contains(HttpHeader.ORIGIN)
        && !allowed
        && !isOwn(headers, request.getHttpURI().getAuthority(), ours)) {
      return new Door.Refusal(
          HttpStatus.FORBIDDEN_403, "Script of that site may not ask this server.", null);
    }
    return faultOfBody(request, MimeTypes.Type.APPLICATION_JSON, message.mostBytes());
  }

  /** The same of what mail programs send by themselves, whose form is one of two. */
  static Door.@Nullable Refusal refusalOfLink(Request request, Route.Body link) {
    return faultOfLength(request, link.mostBytes());
  }

  private static Door.@Nullable Refusal faultOfBody(
      Request request, MimeTypes.Type type, int most) {
    String sent = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (MimeTypes.getBaseType(sent) != type) {
      return new Door.Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "This is taken as " + type.asString() + ".", null);
    }
    return faultOfLength(request, most);
  }

  private static Door.@Nullable Refusal faultOfLength(Request request, int most) {
    long length = request.getLength();
    if (length < 0) {
      return new Door.Refusal(
          HttpStatus.LENGTH_REQUIRED_411, "This is taken with its length.", null);
    }
    return length <= most
        ? null
        : new Door.Refusal(HttpStatus.PAYLOAD_TOO_LARGE_413, "This is too long.", null);
  }

  /**
   * Whether the request comes from a page of this server: the browser says so, or the page's origin
   * is where the request went. Behind a proxy that may be another name of this server, which counts
   * only if the browser says so too.
   */
  private static boolean isOwn(
      HttpFields headers, @Nullable String authority, Predicate<String> ours) {
    String site = headers.get("Sec-Fetch-Site");
    String origin = headers.get(HttpHeader.ORIGIN);
    boolean said = "same-origin".equals(site);
    if (origin == null) {
      return said;
    }
    URI from = parsed(origin);
    if (from == null || from.getHost() == null) {
      return false;
    }
    boolean same = plain(from.getAuthority()).equals(plain(authority));
    return site == null ? same : said && (same || ours.test(from.getHost()));
  }

  private static String plain(@Nullable String authority) {
    return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
  }

  private static @Nullable URI parsed(String origin) {
    try {
      return new URI(origin);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
