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
    HttpFields headers = request.getHeaders();
    if (!isOwn(headers, request.getHttpURI().getAuthority(), ours)) {
      return new Door.Refusal(
          HttpStatus.FORBIDDEN_403, "Forms are taken from this site's own pages only.", null);
    }
    MimeTypes.Type type =
        form.hasFile() ? MimeTypes.Type.MULTIPART_FORM_DATA : MimeTypes.Type.FORM_ENCODED;
    if (MimeTypes.getBaseType(headers.get(HttpHeader.CONTENT_TYPE)) != type) {
      return new Door.Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "Forms are taken as " + type.asString() + ".",
          null);
    }
    long length = request.getLength();
    if (length < 0) {
      return new Door.Refusal(
          HttpStatus.LENGTH_REQUIRED_411, "Forms are taken with their length.", null);
    }
    return length <= form.mostBytes()
        ? null
        : new Door.Refusal(HttpStatus.PAYLOAD_TOO_LARGE_413, "This form is too long.", null);
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
