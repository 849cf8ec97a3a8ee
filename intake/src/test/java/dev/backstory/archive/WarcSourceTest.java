package dev.backstory.archive;

import static dev.backstory.archive.TestArchive.bytes;
import static dev.backstory.archive.TestArchive.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcSourceTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @TempDir Path folder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TestArchive archive(boolean packed) {
    bytes.reset();
    return new TestArchive(packed, bytes);
  }

  private List<Piece> pieces() throws IOException {
    return pieces(FilePosition.START);
  }

  private List<Piece> pieces(FilePosition from) throws IOException {
    Path file = Files.write(folder.resolve("a.warc"), bytes.toByteArray());
    List<Piece> pieces = new ArrayList<>();
    try (PieceSource source = new ArticleFile().open(file, from)) {
      for (Piece piece = source.next(); piece != null; piece = source.next()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private List<ImportOutcome> outcomes() throws IOException {
    return outcomes(pieces());
  }

  private static List<ImportOutcome> outcomes(List<Piece> pieces) {
    return pieces.stream().map(piece -> piece.outcome().get()).toList();
  }

  private static Article article(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
    return ((ImportOutcome.Accepted) outcome).article();
  }

  private static Rejection rejection(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Rejected.class);
    return ((ImportOutcome.Rejected) outcome).rejection();
  }

  private static ImportOutcome passedOver(String what) {
    return new ImportOutcome.PassedOver(what);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsPagesAndPassesOverWhatIsNone(boolean packed) throws IOException {
    archive(packed)
        .record("WARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n", bytes("a: b"))
        .page(1, 5)
        .response("https://tidings.example/gone", "HTTP/1.1 404 Not Found\r\n", bytes("gone"))
        .response(
            "https://tidings.example/a.png",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n",
            new byte[5_000])
        .record("WARC-Type: revisit\r\nContent-Type: application/http\r\n", bytes("x"))
        .record(
            "WARC-Type: resource\r\nWARC-Target-URI: <"
                + TestPages.url(2)
                + ">\r\nContent-Type: text/html\r\n",
            bytes(TestPages.html(2, 5)))
        .record("WARC-Type: response\r\nContent-Type: text/dns\r\n", bytes("x"))
        .record("WARC-Type: odd\r\n", bytes(""));

    List<ImportOutcome> outcomes = outcomes();

    assertThat(outcomes).hasSize(10);
    assertThat(outcomes.get(0)).isEqualTo(passedOver("warcinfo records"));
    assertThat(outcomes.get(1)).isEqualTo(passedOver("request records"));
    Article first = article(outcomes.get(2));
    assertThat(first.url()).isEqualTo(TestPages.url(1));
    assertThat(first.title()).isEqualTo("Report 1 from the coast");
    assertThat(first.outlet()).isEqualTo("Tidings");
    assertThat(outcomes.get(3)).isEqualTo(passedOver("metadata records"));
    assertThat(outcomes.get(4)).isEqualTo(passedOver("responses with a status other than 200"));
    assertThat(outcomes.get(5)).isEqualTo(passedOver("responses that are not pages"));
    assertThat(outcomes.get(6)).isEqualTo(passedOver("revisit records"));
    assertThat(article(outcomes.get(7)).url()).isEqualTo(TestPages.url(2));
    assertThat(outcomes.get(8)).isEqualTo(passedOver("responses other than HTTP"));
    assertThat(outcomes.get(9)).isEqualTo(passedOver("records of unknown types"));
  }

  @Test
  void undoesTheCodingsOfBodies() throws IOException {
    byte[] html = bytes(TestPages.html(1, 5));
    archive(true)
        .response(TestPages.url(1), OK, html)
        .response(TestPages.url(1), OK + "Content-Encoding: gzip\r\n", gzip(html))
        .response(TestPages.url(1), OK + "Transfer-Encoding: chunked\r\n", chunked(html))
        .response(
            TestPages.url(1),
            OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            chunked(gzip(html)))
        .response(TestPages.url(1), OK + "Content-Encoding: deflate\r\n", deflated(html))
        .response(TestPages.url(1), OK + "Content-Encoding: br\r\n", brotli(html))
        .response(
            TestPages.url(1),
            OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            html);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(outcomes).hasSize(7).containsOnly(outcomes.getFirst());
    assertThat(article(outcomes.getFirst()).text()).contains("of the list");
  }

  @Test
  void whatCannotBeUsedSaysWhy() throws IOException {
    byte[] html = bytes(TestPages.html(1, 5));
    byte[] cut = Arrays.copyOf(gzip(html), 300);
    archive(true)
        .response(TestPages.url(1), OK + "Content-Encoding: zstd\r\n", html)
        .response(TestPages.url(1), OK + "Content-Encoding: gzip\r\n", cut)
        .response(TestPages.url(1), OK + "Content-Encoding: gzip\r\n", gzip(new byte[20_000_000]))
        .response("urn:uuid:1", OK, html)
        .record(
            "WARC-Type: response\r\nContent-Type: application/http\r\nWARC-Truncated: length\r\n"
                + "WARC-Target-URI: https://tidings.example/1\r\n",
            TestArchive.block(OK, html))
        .record(
            "WARC-Type: response\r\nContent-Type: application/http\r\n", bytes("no header at all"))
        .response(TestPages.url(1), OK + "tdm-reservation: 1\r\n", html)
        .response(
            TestPages.url(1),
            OK,
            bytes("<meta name=tdm-reservation content=1>" + TestPages.html(1, 5)));

    List<ImportOutcome> outcomes = outcomes();

    assertThat(rejection(outcomes.get(0)).reason()).contains("unknown content encoding: zstd");
    assertThat(rejection(outcomes.get(1)).reason()).startsWith("a damaged body: ");
    assertThat(rejection(outcomes.get(2)).reason()).startsWith("larger than");
    assertThat(rejection(outcomes.get(3)).reason()).isEqualTo("no web address");
    assertThat(rejection(outcomes.get(4)).reason()).isEqualTo("truncated when it was archived");
    assertThat(rejection(outcomes.get(5)).reason()).contains("unreadable HTTP header");
    assertThat(outcomes.subList(6, outcomes.size()))
        .hasSize(2)
        .containsOnly(passedOver("pages reserved by their publisher (tdm-reservation)"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDamagedRecordIsNamedAndTheRestGoesOn(boolean packed) throws IOException {
    TestArchive archive = archive(packed).page(1, 5);
    long damaged = archive.written();
    archive.member(bytes("WARC/1.0\r\nthis is no header\r\n\r\n")).page(2, 5);
    long tooLong = archive.written();
    archive
        .member(bytes("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nshort\r\n\r\n"))
        .page(3, 5)
        .member(bytes("WARC/1.0\r\nContent-Length: -5\r\n\r\nshort\r\n\r\n"))
        .page(4, 5)
        .member(bytes("WARC/1.0\r\nContent-Length: many\r\n\r\nshort\r\n\r\n"))
        .page(5, 5);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(outcomes).hasSize(19);
    for (int i = 0; i < 5; i++) {
      assertThat(article(outcomes.get(4 * i + 1)).url()).isEqualTo(TestPages.url(i + 1));
    }
    Path file = folder.resolve("a.warc");
    assertThat(rejection(outcomes.get(3)).where()).isEqualTo(file + " at byte " + damaged);
    assertThat(rejection(outcomes.get(3)).reason()).startsWith("a damaged record: ");
    assertThat(rejection(outcomes.get(7)).where()).isEqualTo(file + " at byte " + tooLong);
  }

  @Test
  void aDamagedMemberIsNamedAndTheRestGoesOn() throws IOException {
    archive(true).page(1, 5);
    int before = bytes.size();
    new TestArchive(true, bytes).page(2, 50).page(3, 5);
    byte[] all = bytes.toByteArray();
    Arrays.fill(all, before + 400, before + 500, (byte) 0x55);
    bytes.reset();
    bytes.writeBytes(all);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(rejection(outcomes.get(4)).reason()).startsWith("a damaged record: ");
    assertThat(outcomes).hasSize(9);
    assertThat(article(outcomes.get(7)).url()).isEqualTo(TestPages.url(3));
  }

  @Test
  void aRecordOfAMemberWithAWrongChecksumIsReadAndTheDamageCounted() throws IOException {
    TestArchive archive = archive(true).response(TestPages.url(1), OK, page(1));
    int end = (int) archive.written();
    archive.response(TestPages.url(2), OK, page(2));
    byte[] all = bytes.toByteArray();
    all[end - 8] ^= 1;
    bytes.reset();
    bytes.writeBytes(all);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(outcomes).hasSize(3);
    assertThat(article(outcomes.get(0)).url()).isEqualTo(TestPages.url(1));
    assertThat(rejection(outcomes.get(1)).where())
        .isEqualTo(folder.resolve("a.warc") + " at byte 0");
    assertThat(rejection(outcomes.get(1)).reason()).contains("checksum mismatch");
    assertThat(article(outcomes.get(2)).url()).isEqualTo(TestPages.url(2));
  }

  @Test
  void recordsBeforeTheDamageOfTheirMemberAreRead() throws IOException {
    archive(false).response(TestPages.url(1), OK, page(1)).response(TestPages.url(2), OK, page(2));
    byte[] packed = gzip(bytes.toByteArray());
    bytes.reset();
    bytes.write(packed, 0, packed.length - 4);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(outcomes).hasSize(3);
    assertThat(article(outcomes.get(0)).url()).isEqualTo(TestPages.url(1));
    assertThat(article(outcomes.get(1)).url()).isEqualTo(TestPages.url(2));
    assertThat(rejection(outcomes.get(2)).reason()).contains("truncated gzip");
  }

  private static byte[] page(int number) {
    return bytes(TestPages.html(number, 5));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArchiveThatBreaksOffKeepsWhatIsWhole(boolean packed) throws IOException {
    archive(packed).page(1, 5).page(2, 50);
    byte[] all = bytes.toByteArray();
    bytes.reset();
    bytes.write(all, 0, all.length - 1_000);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(article(outcomes.get(1)).url()).isEqualTo(TestPages.url(1));
    assertThat(rejection(outcomes.getLast()).reason()).startsWith("a damaged record: ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEndlessHeaderIsNotHeld(boolean packed) throws IOException {
    archive(packed).member(bytes("WARC/1.0\r\nA: " + "a".repeat(5_000_000))).page(1, 5);

    List<ImportOutcome> outcomes = outcomes();

    assertThat(rejection(outcomes.getFirst()).reason()).contains("a header larger than");
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(packed ? 4 : 1);
  }

  @Test
  void allRecordsInOneMemberAreReadToo() throws IOException {
    archive(false).page(1, 5).page(2, 5);
    byte[] packed = gzip(bytes.toByteArray());
    bytes.reset();
    bytes.writeBytes(packed);

    assertThat(outcomes()).hasSize(6);
    assertThat(article(outcomes().get(4)).url()).isEqualTo(TestPages.url(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void readingGoesOnFromEveryPosition(int form) throws IOException {
    archive(form == 1)
        .page(1, 5)
        .member(bytes("WARC/1.0\r\nthis is no header\r\n\r\n"))
        .page(2, 5)
        .member(bytes("WARC/1.0\r\nContent-Length: 7\r\n\r\nbad trailer"))
        .page(3, 5);
    if (form == 2) {
      byte[] packed = gzip(bytes.toByteArray());
      bytes.reset();
      bytes.writeBytes(packed);
    }
    List<Piece> all = pieces();
    List<ImportOutcome> outcomes = outcomes(all);
    assertThat(outcomes.stream().filter(o -> o instanceof ImportOutcome.Accepted))
        .hasSize(form == 2 ? 1 : 3);

    for (int i = 0; i < all.size(); i++) {
      FilePosition from = all.get(i).end();
      assertThat(from.number()).isEqualTo(i + 1);
      assertThat(outcomes(pieces(from)))
          .as("after piece %d", i + 1)
          .isEqualTo(outcomes.subList(i + 1, outcomes.size()));
    }
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; from += 700) {
      int count = Math.min(700, body.length - from);
      out.writeBytes(bytes(Integer.toHexString(count) + (from == 0 ? ";a=b" : "") + "\r\n"));
      out.write(body, from, count);
      out.writeBytes(bytes("\r\n"));
    }
    out.writeBytes(bytes("0\r\n\r\n"));
    return out.toByteArray();
  }

  /** One stretch that is not compressed, and an end (RFC 7932, 9.2). */
  private static byte[] brotli(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int header = body.length - 1 << 4 | 1 << 20;
    out.writeBytes(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)});
    out.writeBytes(body);
    out.write(3);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(body);
    }
    return out.toByteArray();
  }
}
