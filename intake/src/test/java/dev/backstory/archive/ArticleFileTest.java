package dev.backstory.archive;

import static dev.backstory.archive.TestArchive.bytes;
import static dev.backstory.archive.TestArchive.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFileTest {
  @TempDir Path folder;

  private static ImportOutcome only(ArticleFile files, Path file) throws IOException {
    try (PieceSource source = files.open(file, FilePosition.START)) {
      ImportOutcome outcome = Objects.requireNonNull(source.next()).outcome().get();
      assertThat(source.next()).isNull();
      return outcome;
    }
  }

  @Test
  void aLinkToAFolderIsTheFolder() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.createDirectory(pages.resolve("march"));
    Files.writeString(pages.resolve("march/1.html"), "a");
    Files.writeString(pages.resolve("0.html"), "a");
    Path link = Files.createSymbolicLink(folder.resolve("link"), pages);

    assertThat(ArticleFile.expand(List.of(link)))
        .containsExactly(link.resolve("0.html"), link.resolve("march/1.html"));
  }

  @Test
  void aDamagedPageIsRejectedWhole() throws IOException {
    byte[] packed = gzip(bytes(TestPages.html(1, 5)));
    packed[packed.length - 8] ^= 1;
    Path file = Files.write(folder.resolve("1.gz"), packed);

    assertThat(only(new ArticleFile(), file))
        .isInstanceOfSatisfying(
            ImportOutcome.Rejected.class,
            rejected -> {
              assertThat(rejected.rejection().where()).isEqualTo(file.toString());
              assertThat(rejected.rejection().reason()).contains("checksum mismatch");
            });
  }

  @Test
  void aPageOfATimeToComeHasNone() throws IOException {
    Path file = Files.writeString(folder.resolve("1.html"), TestPages.html(1, 5));
    String published = "2026-03-02T10:00:00Z";

    assertThat(publishedAsReadAt("2026-02-28T10:00:00Z", file)).isEqualTo(published);
    assertThat(publishedAsReadAt("2026-02-28T09:59:59Z", file)).isNull();
  }

  private static Instant publishedAsReadAt(String now, Path file) throws IOException {
    ArticleFile files = new ArticleFile(StandardCharsets.UTF_8, Instant.parse(now));
    return ((ImportOutcome.Accepted) only(files, file)).article().published();
  }
}
