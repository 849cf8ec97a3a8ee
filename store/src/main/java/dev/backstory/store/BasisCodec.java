package dev.backstory.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.PageBasis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What a page was told from as packed JSON, since most of it is the page before. */
final class BasisCodec {
  private BasisCodec() {}

  static byte @Nullable [] encode(@Nullable PageBasis basis) {
    if (basis == null) {
      return null;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(PageCodec.json(basis).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * @throws IllegalArgumentException if it is damaged
   */
  static PageBasis decode(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return PageCodec.read(new String(in.readAllBytes(), UTF_8), PageBasis.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("damaged: " + e.getMessage(), e);
    }
  }
}
