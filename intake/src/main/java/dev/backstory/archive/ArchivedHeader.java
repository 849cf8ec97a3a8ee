package dev.backstory.archive;

import dev.backstory.fetch.TdmReservation;
import dev.backstory.notation.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * What an archived response says before its body.
 *
 * @param transfer the transfer codings, such as "chunked"
 * @param coding the content codings, such as "gzip", the first one applied first
 * @param reserved whether the publisher reserves the page by the TDM Reservation Protocol
 * @param begun bytes of the body that were read with the header
 */
record ArchivedHeader(
    int status,
    String contentType,
    List<String> transfer,
    List<String> coding,
    boolean reserved,
    byte[] begun) {
  private static final int LARGEST = 1 << 16;

  static ArchivedHeader ofResource(String contentType) {
    return new ArchivedHeader(200, contentType, List.of(), List.of(), false, new byte[0]);
  }

  /** The header at the beginning of a response; null if there is none. */
  static @Nullable ArchivedHeader read(InputStream block) throws IOException {
    byte[] head = block.readNBytes(LARGEST);
    int end = end(head);
    if (end < 0) {
      return null;
    }
    byte[] begun = Arrays.copyOfRange(head, end, head.length);
    try {
      return of(
          HttpResponse.parseWithoutBody(
              Channels.newChannel(new ByteArrayInputStream(head, 0, end)), null),
          begun);
    } catch (IOException | RuntimeException e) {
      return null; // the library throws exceptions of many kinds
    }
  }

  private static ArchivedHeader of(HttpResponse response, byte[] begun) {
    MessageHeaders headers = response.headers();
    return new ArchivedHeader(
        response.status(),
        headers.first("Content-Type").orElse(""),
        headers.all("Transfer-Encoding"),
        headers.all("Content-Encoding"),
        TdmReservation.isReserved(headers.first(TdmReservation.RESERVATION).orElse(null)),
        begun);
  }

  /** Behind the empty line that ends the header. */
  private static int end(byte[] head) {
    for (int i = 0; i < head.length; i++) {
      if (head[i] == '\n') {
        int next = i + 1 < head.length && head[i + 1] == '\r' ? i + 2 : i + 1;
        if (next < head.length && head[next] == '\n') {
          return next + 1;
        }
      }
    }
    return -1;
  }

  @Nullable String charset() {
    return Encoding.stated(contentType);
  }

  /** The body as it was archived; of a larger one, one byte more than may be. */
  byte[] body(InputStream rest, int largest) throws IOException {
    return new SequenceInputStream(new ByteArrayInputStream(begun), rest).readNBytes(largest + 1);
  }
}
