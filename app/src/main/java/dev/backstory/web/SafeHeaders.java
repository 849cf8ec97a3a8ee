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
  private static final String OWN_PICTURES = "'self'";
  private static final String ALL_PICTURES = "'self' https: http:";

  private final List<HttpField> fields;

  /**
   * @param picturesOfOthers whether pages show pictures that other sites have
   */
  SafeHeaders(boolean picturesOfOthers) {
    String pictures = picturesOfOthers ? ALL_PICTURES : OWN_PICTURES;
    this.fields =
        List.of(
            new PreEncodedHttpField(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src "
                    + pictures
                    + "; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache"));
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    put(headers);
    return request;
  }

  void put(HttpFields.Mutable headers) {
    fields.forEach(headers::put);
  }
}
