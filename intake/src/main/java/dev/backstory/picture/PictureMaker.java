package dev.backstory.picture;

import dev.backstory.notation.Fingerprint;
import dev.backstory.port.PictureStore.Copy;
import dev.backstory.port.PictureStore.CopyName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a small JPEG of a picture whose bytes anybody may have written: of its dots alone, the same
 * for the same bytes. Nothing is decoded before the header says how much there is.
 */
final class PictureMaker {
  private static final int MOST_SIDE = 800;
  private static final int LEAST_SIDE = 100;
  private static final float QUALITY = 0.8f;

  /** What a picture came to. */
  sealed interface Outcome {}

  /** A copy. */
  record Made(Copy copy) implements Outcome {}

  /** Nothing, for this reason. */
  record Rejected(String reason) implements Outcome {}

  /** A picture that is not as it has to be, with the reason. */
  private static final class Unfit extends IOException {
    private static final long serialVersionUID = 1;

    Unfit(String reason) {
      super(reason);
    }
  }

  private PictureMaker() {}

  static Outcome make(byte[] bytes) {
    PictureFormat format = PictureFormat.of(bytes);
    if (format == null) {
      return new Rejected("neither JPEG, PNG, GIF nor WebP");
    }
    try {
      return new Made(copy(format, bytes));
    } catch (Unfit e) {
      return new Rejected(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) { // decoders stumble over damage in every way
      String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Rejected("a damaged " + format + " file: " + what.lines().findFirst().orElse(""));
    }
  }

  private static Copy copy(PictureFormat format, byte[] bytes) throws IOException {
    ImageReader reader = format.reader();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(format.plain(bytes)))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      requireSize(format, width, height);
      int longer = Math.max(Math.max(width, height), MOST_SIDE);
      BufferedImage image = read(reader, longer / (2 * MOST_SIDE));
      Pixels small = Pixels.of(image).scaled(scaled(width, longer), scaled(height, longer));
      return copy(small);
    } finally {
      reader.dispose();
    }
  }

  private static void requireSize(PictureFormat format, int width, int height) throws Unfit {
    if ((long) width * height > format.mostDots()) {
      throw new Unfit("%d by %d dots are too many".formatted(width, height));
    }
    if (Math.min(width, height) < LEAST_SIDE) {
      throw new Unfit("%d by %d dots are too few".formatted(width, height));
    }
  }

  private static int scaled(int side, int longer) {
    return Math.max(1, (int) (((long) side * MOST_SIDE + longer / 2) / longer));
  }

  /**
   * The first of its images.
   *
   * @param every takes one dot of so many, so that no more is in memory than the mean is made of
   */
  private static BufferedImage read(ImageReader reader, int every) throws IOException {
    boolean[] cutOff = new boolean[1];
    reader.addIIOReadWarningListener(
        (_, warning) ->
            cutOff[0] |=
                warning.toLowerCase(Locale.ROOT).matches(".*(?:truncated|premature end).*"));
    ImageReadParam taken = reader.getDefaultReadParam();
    taken.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
    BufferedImage image = reader.read(0, taken);
    if (cutOff[0]) {
      throw new IOException("cut off");
    }
    return image;
  }

  private static Copy copy(Pixels pixels) throws IOException {
    byte[] jpeg = written(pixels.image());
    String digest = HexFormat.of().formatHex(Fingerprint.sha256(jpeg));
    return new Copy(new CopyName(digest, pixels.width(), pixels.height()), jpeg);
  }

  private static byte[] written(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
