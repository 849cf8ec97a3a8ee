package dev.backstory.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** What every answer says, so that a browser runs and embeds nothing but the site's own files. */
final class SafeHeaders implements HttpConfiguration.Customizer {
  private static final List<HttpField> FIELDS =
      List.of(
          new PreEncodedHttpField(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                  + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache"));

  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    put(headers);
    return request;
  }

  static void put(HttpFields.Mutable headers) {
    FIELDS.forEach(headers::put);
  }
}
