package dev.backstory.picture;

import static dev.backstory.picture.TestPictures.LEFT;
import static dev.backstory.picture.TestPictures.RIGHT;
import static dev.backstory.picture.TestPictures.decoded;
import static dev.backstory.picture.TestPictures.encoded;
import static dev.backstory.picture.TestPictures.half;
import static dev.backstory.picture.TestPictures.webp;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backstory.notation.Fingerprint;
import dev.backstory.picture.PictureMaker.Made;
import dev.backstory.picture.PictureMaker.Outcome;
import dev.backstory.picture.PictureMaker.Rejected;
import dev.backstory.port.PictureStore.Copy;
import java.awt.image.BufferedImage;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureMakerTest {
  private static final int PLACE = 0xE1;
  private static final int PROFILE = 0xE2;
  private static final int COMMENT = 0xFE;

  private static Copy made(byte[] bytes) {
    assertThat(PictureMaker.make(bytes)).isInstanceOf(Made.class);
    return ((Made) PictureMaker.make(bytes)).copy();
  }

  static Stream<Arguments> sound() {
    return Stream.of(
        arguments("a large JPEG", encoded(2000, 1000, "jpeg"), 800, 400),
        arguments("a progressive JPEG", TestPictures.progressive(1700, 1700), 800, 800),
        arguments("a tall PNG", encoded(500, 1000, "png"), 400, 800),
        arguments("a small PNG", encoded(120, 110, "png"), 120, 110),
        arguments("a GIF", encoded(900, 300, "gif"), 800, 267),
        arguments("a WebP with losses", webp("lossy"), 120, 110),
        arguments("a WebP without", webp("lossless"), 120, 110));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void aPictureIsWrittenAnewAsASmallJpeg(String what, byte[] bytes, int width, int height) {
    Copy copy = made(bytes);

    BufferedImage shown = decoded(copy.bytes());
    assertThat(shown.getWidth()).isEqualTo(width).isEqualTo(copy.name().width());
    assertThat(shown.getHeight()).isEqualTo(height).isEqualTo(copy.name().height());
    assertNear(shown.getRGB(width / 8, height / 2), LEFT);
    assertNear(shown.getRGB(width - width / 8, height / 2), RIGHT);
    assertThat(copy.name().digest())
        .isEqualTo(HexFormat.of().formatHex(Fingerprint.sha256(copy.bytes())));
    assertThat(made(bytes).bytes()).as("the same each time").isEqualTo(copy.bytes());
  }

  private static void assertNear(int rgb, int expected) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(rgb >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(12));
    }
  }

  @Test
  void nothingButItsDotsIsKept() {
    byte[] jpeg = encoded(300, 200, "jpeg");
    byte[] told = TestPictures.withSegment(jpeg, PLACE, "Exif\0\0GPS 38.72 N");
    told = TestPictures.withSegment(told, COMMENT, "by Bo Lind");
    told = TestPictures.withSegment(told, PROFILE, "ICC_PROFILE\0\1\1" + "p".repeat(200));

    assertThat(made(told).bytes()).isEqualTo(made(jpeg).bytes());
    assertThat(new String(made(told).bytes(), ISO_8859_1)).doesNotContain("Exif", "ICC", "Lind");
  }

  @Test
  void whatShowsThroughIsWhiteAndGreyStaysAsItIs() {
    BufferedImage clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
    assertNear(decoded(made(encoded(clear, "png")).bytes()).getRGB(50, 50), 0xFFFFFF);

    BufferedImage grey = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSamples(0, 0, 100, 100, 0, new int[10_000]);
    for (int i = 0; i < 10_000; i++) {
      grey.getRaster().setSample(i % 100, i / 100, 0, 100);
    }
    assertNear(decoded(made(encoded(grey, "png")).bytes()).getRGB(50, 50), 0x646464);
    assertNear(decoded(made(encoded(grey, "jpeg")).bytes()).getRGB(50, 50), 0x646464);
  }

  static Stream<Arguments> hostile() {
    byte[] jpeg = encoded(640, 400, "jpeg");
    byte[] wide = jpeg.clone();
    for (int i = 0; i < wide.length - 8; i++) {
      if (wide[i] == (byte) 0xFF && wide[i + 1] == (byte) 0xC0) {
        wide[i + 5] = (byte) 0xFA;
        wide[i + 7] = (byte) 0xFA;
      }
    }
    byte[] webp = webp("lossy");
    System.arraycopy(new byte[] {(byte) 0x87, 0x13, 0, (byte) 0x87, 0x13, 0}, 0, webp, 24, 6);
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    return Stream.of(
        arguments("nothing", new byte[0], "neither JPEG, PNG, GIF nor WebP"),
        arguments("a page", "<!doctype html><p>No".getBytes(UTF_8), "neither JPEG"),
        arguments("a drawing with a script", svg.getBytes(UTF_8), "neither JPEG"),
        arguments("a JPEG in name", "\u00FF\u00D8\u00FFhello".getBytes(ISO_8859_1), "a damaged"),
        arguments("a PNG bomb", TestPictures.pngHeader(50_000, 50_000), "are too many"),
        arguments("a JPEG bomb", wide, "64128 by 64144 dots are too many"),
        arguments("a WebP bomb", webp, "5000 by 5000 dots are too many"),
        arguments("a counter", encoded(1, 1, "gif"), "1 by 1 dots are too few"),
        arguments("endless scans", TestPictures.manyScans(jpeg), "more than 64 scans"),
        arguments("half a JPEG", half(jpeg), "a damaged JPEG file: "),
        arguments("a JPEG without an end", half(TestPictures.progressive(640, 400)), "a damaged"),
        arguments("half a PNG", half(encoded(640, 400, "png")), "a damaged PNG file: "),
        arguments("half a GIF", half(encoded(640, 400, "gif")), "a damaged GIF file: "),
        arguments("half a WebP", half(webp("lossy")), "a damaged WEBP file: "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  @Timeout(10)
  void whatIsNoSoundPictureIsRejectedWithTheReason(String what, byte[] bytes, String reason) {
    Outcome outcome = PictureMaker.make(bytes);

    assertThat(outcome).isInstanceOf(Rejected.class);
    assertThat(((Rejected) outcome).reason()).contains(reason);
  }

  /** Whatever the damage, it is a value; nothing is thrown. */
  @Test
  @Timeout(60)
  void noDamageBreaksIt() {
    Random random = new Random(4711);
    int rejected = 0;
    for (byte[] sound :
        new byte[][] {
          encoded(150, 120, "jpeg"),
          TestPictures.progressive(150, 120),
          encoded(150, 120, "png"),
          encoded(150, 120, "gif"),
          webp("lossy"),
          webp("lossless")
        }) {
      for (int i = 0; i < 60; i++) {
        byte[] damaged = sound.clone();
        for (int k = 0; k < 4; k++) {
          damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
        }
        rejected += PictureMaker.make(damaged) instanceof Rejected ? 1 : 0;
      }
    }
    assertThat(rejected).isGreaterThan(30);
  }
}
