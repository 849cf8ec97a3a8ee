package dev.backstory.archive;

import static dev.backstory.archive.TestArchive.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSourceTest {
  private static final int CHECKSUM = 8;

  @TempDir Path folder;
  private Charset encoding = StandardCharsets.UTF_8;

  private Path file() {
    return folder.resolve("a.jsonl");
  }

  private List<Piece> pieces(byte[] bytes, FilePosition from) throws IOException {
    Files.write(file(), bytes);
    List<Piece> pieces = new ArrayList<>();
    try (PieceSource source = new ArticleFile(encoding, null).open(file(), from)) {
      for (Piece piece = source.next(); piece != null; piece = source.next()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private List<ImportOutcome> outcomes(byte[] bytes, FilePosition from) throws IOException {
    return pieces(bytes, from).stream().map(piece -> piece.outcome().get()).toList();
  }

  private List<ImportOutcome> outcomes(byte[] bytes) throws IOException {
    return outcomes(bytes, FilePosition.START);
  }

  private static List<String> texts(List<ImportOutcome> outcomes) {
    return outcomes.stream()
        .filter(ImportOutcome.Accepted.class::isInstance)
        .map(accepted -> ((ImportOutcome.Accepted) accepted).article())
        .map(Article::text)
        .toList();
  }

  private static List<Rejection> rejections(List<ImportOutcome> outcomes) {
    return outcomes.stream()
        .filter(ImportOutcome.Rejected.class::isInstance)
        .map(rejected -> ((ImportOutcome.Rejected) rejected).rejection())
        .toList();
  }

  private static String line(int number, String text) {
    return "{\"id\":\"a" + number + "\",\"text\":\"" + text + "\"}";
  }

  private static byte[] lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i <= to; i++) {
      lines.append(line(i, "Report " + i + ".")).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withWrongChecksum(byte[] packed) {
    packed[packed.length - CHECKSUM] ^= 1;
    return packed;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Test
  void lineThatBeginsAsGzipDoesIsNoPackedFileWhenReadingGoesOnAtIt() throws IOException {
    byte[] bytes = lines(1, 3);
    int second = line(1, "Report 1.").length() + 1;
    bytes[second] = 0x1f;
    bytes[second + 1] = (byte) 0x8b;

    List<Piece> all = pieces(bytes, FilePosition.START);

    assertThat(outcomes(bytes, all.getFirst().end()))
        .isEqualTo(all.stream().skip(1).map(piece -> piece.outcome().get()).toList())
        .hasSize(2);
  }

  @Test
  void theLinesOfAFileWithAWrongChecksumAreReadAndTheDamageIsOneRejection() throws IOException {
    List<ImportOutcome> outcomes = outcomes(withWrongChecksum(gzip(lines(1, 20))));

    assertThat(texts(outcomes)).hasSize(20).endsWith("Report 20.");
    assertThat(rejections(outcomes))
        .containsExactly(
            new Rejection(file() + ":21", "cannot be read: Zip: damaged gzip: checksum mismatch"));
  }

  @Test
  void theLastLineNeedsNoLineFeedBeforeTheDamage() throws IOException {
    byte[] packed = gzip(Arrays.copyOf(lines(1, 2), lines(1, 2).length - 1));

    List<ImportOutcome> outcomes = outcomes(withWrongChecksum(packed));

    assertThat(texts(outcomes)).containsExactly("Report 1.", "Report 2.");
    assertThat(rejections(outcomes)).extracting(Rejection::where).containsExactly(file() + ":3");
  }

  @Test
  void theLinesOfAFileThatIsCutOffAreRead() throws IOException {
    byte[] noise = new byte[6_000];
    new Random(3).nextBytes(noise);
    String long3 = line(3, HexFormat.of().formatHex(noise));
    byte[] packed = gzip(joined(lines(1, 2), long3.getBytes(StandardCharsets.UTF_8)));

    List<ImportOutcome> outcomes = outcomes(Arrays.copyOf(packed, packed.length / 2));

    assertThat(texts(outcomes)).containsExactly("Report 1.", "Report 2.");
    assertThat(rejections(outcomes))
        .containsExactly(new Rejection(file() + ":3", "cannot be read: EOF: truncated gzip"));
  }

  @Test
  void readingGoesOnWithTheNextMemberAndFromEveryPosition() throws IOException {
    byte[] packed = joined(withWrongChecksum(gzip(lines(1, 3))), gzip(lines(4, 6)));

    List<ImportOutcome> outcomes = outcomes(packed);

    assertThat(texts(outcomes)).hasSize(6);
    assertThat(rejections(outcomes)).extracting(Rejection::where).containsExactly(file() + ":4");
    List<Piece> pieces = pieces(packed, FilePosition.START);
    for (int i = 0; i < pieces.size(); i++) {
      assertThat(outcomes(packed, pieces.get(i).end()))
          .isEqualTo(outcomes.subList(i + 1, outcomes.size()));
    }
  }

  @Test
  void aByteThatIsNoCharacterIsRejectedWithItsPlace() throws IOException {
    byte[] latin = (line(2, "Caf\u00e9.") + "\n").getBytes(StandardCharsets.ISO_8859_1);

    List<ImportOutcome> outcomes = outcomes(joined(lines(1, 1), latin, lines(3, 3)));

    assertThat(texts(outcomes)).containsExactly("Report 1.", "Report 3.");
    assertThat(rejections(outcomes))
        .containsExactly(
            new Rejection(file() + ":2", "not UTF-8: byte 0xE9 at offset 22 of the line"));
  }

  @Test
  void linesAreReadInTheEncodingThatIsStated() throws IOException {
    byte[] line = line(1, "\u201cCaf\u00e9.\u201d").getBytes(Charset.forName("windows-1252"));
    encoding = Charset.forName("windows-1252");

    assertThat(texts(outcomes(line))).containsExactly("\u201cCaf\u00e9.\u201d");
    assertThat(rejections(outcomes(joined(line, new byte[] {(byte) 0x81}))))
        .extracting(Rejection::reason)
        .containsExactly("not windows-1252: byte 0x81 at offset 28 of the line");
  }

  @Test
  void aReplacementCharacterOfTheSourceStays() throws IOException {
    byte[] line = line(1, "Caf\uFFFD.").getBytes(StandardCharsets.UTF_8);

    assertThat(texts(outcomes(line))).containsExactly("Caf\uFFFD.");
  }
}
