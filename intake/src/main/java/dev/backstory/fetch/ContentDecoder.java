package dev.backstory.fetch;

import dev.backstory.notation.Gunzip;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** The content codings that are offered, undone while reading. */
final class ContentDecoder {
  static final String OFFERED = "gzip, br";

  private ContentDecoder() {}

  /**
   * @param encoding as the server states it
   * @throws IOException if the coding was not offered, or if the bytes do not begin as it says
   */
  static InputStream decoded(InputStream body, @Nullable String encoding) throws IOException {
    return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> Gunzip.all(body);
      case "br" -> new BrotliInputStream(body);
      case String other ->
          throw new SingleHttpRequest.Broken("unsupported content encoding: " + other);
    };
  }
}
