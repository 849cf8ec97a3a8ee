package dev.backstory.web.sent;

import dev.backstory.site.SiteFile;
import dev.backstory.site.SitePaths;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
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
public record SentFile(String contentType, String tag, byte[] body, byte @Nullable [] gzip) {
  /** Below this little is saved, for a packet goes out in any case. */
  private static final int LEAST_PACKED = 1_500;

  private static final int OBJECTS = 300;

  public static SentFile of(SiteFile file) {
    byte[] body = file.body();
    String tag = "W/\"" + SitePaths.sha256(body).substring(0, 32) + "\"";
    return new SentFile(
        file.contentType(),
        tag,
        body,
        file.isText() && body.length >= LEAST_PACKED ? pack(body) : null);
  }

  /** In bytes, roughly. */
  public int weight() {
    return OBJECTS + body.length + (gzip == null ? 0 : gzip.length);
  }

  /** Answers with it, or that whoever asks has it already. */
  public void send(Context context) throws IOException {
    context.header("ETag", tag);
    if (context.res().getHeader("Vary") == null) {
      context.header("Vary", "Accept-Encoding");
    }
    context.contentType(contentType);
    String known = context.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    boolean packed = gzip != null && AcceptedEncodings.gzip(context.header("Accept-Encoding"));
    byte[] sent = gzip != null && packed ? gzip : body;
    if (packed) {
      context.header("Content-Encoding", "gzip");
    }
    context.res().setContentLength(sent.length);
    context.res().getOutputStream().write(sent);
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
