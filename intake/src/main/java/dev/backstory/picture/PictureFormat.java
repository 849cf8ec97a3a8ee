package dev.backstory.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** The formats that are decoded, told by how a file begins and never by what it is called. */
enum PictureFormat {
  JPEG("\u00FF\u00D8\u00FF", 0, 40_000_000),
  PNG("\u0089PNG\r\n\u001A\n", 0, 40_000_000),
  GIF("GIF8", 0, 40_000_000),
  /** Decoded as a whole before dots are left out. */
  WEBP("WEBPVP8", 8, 12_000_000);

  private static final int WEBP_FLAGS = 20;
  private static final int WEBP_PROFILE = 0x20;

  private final byte[] mark;
  private final int at;
  private final long mostDots;

  PictureFormat(String mark, int at, long mostDots) {
    this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    this.at = at;
    this.mostDots = mostDots;
  }

  /** So many are decoded, which bounds memory. */
  long mostDots() {
    return mostDots;
  }

  /** Null if it is none of them. */
  static @Nullable PictureFormat of(byte[] bytes) {
    for (PictureFormat format : values()) {
      int end = format.at + format.mark.length;
      if (bytes.length > end
          && Arrays.equals(bytes, format.at, end, format.mark, 0, format.mark.length)) {
        return format;
      }
    }
    return null;
  }

  /** Whoever asks for one disposes of it. */
  ImageReader reader() throws IOException {
    return switch (this) {
      case JPEG, PNG, GIF -> ImageIO.getImageReadersByFormatName(name()).next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
    };
  }

  /**
   * The file without what is not needed for its dots: metadata, comments, and colour profiles,
   * which are programs for a colour engine. A PNG's are passed over by its reader, and a GIF has
   * none.
   *
   * @throws IOException if it is damaged
   */
  byte[] plain(byte[] bytes) throws IOException {
    return switch (this) {
      case JPEG -> PlainJpeg.of(bytes);
      case PNG, GIF -> bytes;
      case WEBP -> withoutProfile(bytes);
    };
  }

  private static byte[] withoutProfile(byte[] webp) {
    byte[] plain = webp.clone();
    if (plain.length > WEBP_FLAGS && plain[15] == 'X') { // only the extended format has flags
      plain[WEBP_FLAGS] &= (byte) ~WEBP_PROFILE;
    }
    return plain;
  }
}
