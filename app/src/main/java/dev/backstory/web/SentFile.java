package dev.backstory.web;

import dev.backstory.site.SiteFile;
import dev.backstory.site.SitePaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is sent.
 *
 * @param tag its entity tag, in quotation marks; the same for both encodings, hence weak
 * @param gzip the body packed, or null where that is not worth it
 */
record SentFile(String contentType, String tag, byte[] body, byte @Nullable [] gzip) {
  /** Below this little is saved, for a packet goes out in any case. */
  private static final int LEAST_PACKED = 1_500;

  private static final int OBJECTS = 300;

  static SentFile of(SiteFile file) {
    byte[] body = file.body();
    String tag = "W/\"" + SitePaths.sha256(body).substring(0, 32) + "\"";
    return new SentFile(
        file.contentType(),
        tag,
        body,
        file.isText() && body.length >= LEAST_PACKED ? pack(body) : null);
  }

  /** In bytes, roughly. */
  int weight() {
    return OBJECTS + body.length + (gzip == null ? 0 : gzip.length);
  }

  private static byte[] pack(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
