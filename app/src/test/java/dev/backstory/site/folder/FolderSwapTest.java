package dev.backstory.site.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.StaticSite;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site takes the place of another as a whole, and leaves what is not its own. */
class FolderSwapTest {
  @TempDir Path parent;

  @Test
  void filesOfOthersAreKeptAndNothingIsLeftBeside() throws IOException {
    Path site = parent.resolve("site");
    write(site, false);
    Files.createDirectories(site.resolve(".git/refs"));
    Files.writeString(site.resolve(".git/HEAD"), "ref: refs/heads/pages\n");
    Files.writeString(site.resolve("CNAME"), "news.example");
    Files.createSymbolicLink(site.resolve("favicon.ico"), Path.of("assets/icon.svg"));
    Files.writeString(site.resolve("stories/gone.html"), "withdrawn");
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-x--x"));
    Object id = Files.readAttributes(site.resolve("CNAME"), "unix:ino").get("ino");

    write(site, true);

    assertThat(site.resolve(".git/HEAD")).hasContent("ref: refs/heads/pages\n");
    assertThat(site.resolve(".git/refs")).isEmptyDirectory();
    assertThat(site.resolve("CNAME")).hasContent("news.example");
    assertThat(Files.readAttributes(site.resolve("CNAME"), "unix:ino")).containsEntry("ino", id);
    assertThat(site.resolve("favicon.ico")).isSymbolicLink();
    assertThat(site.resolve("stories/gone.html")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(site))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
    assertThat(names()).containsExactly("site");
  }

  @Test
  void whatCannotBeSealedLeavesTheOldSiteAsItWas() throws IOException {
    Path site = parent.resolve("site");
    write(site, false);
    Map<String, String> before = files(site);

    assertThatIOException()
        .isThrownBy(
            () ->
                writer()
                    .write(
                        new SiteFixture().site(),
                        site,
                        true,
                        _ -> {
                          throw new IOException("no such key");
                        },
                        _ -> {}))
        .withMessage("no such key");

    assertThat(files(site)).isEqualTo(before);
    assertThat(names()).containsExactly("site");
  }

  @Test
  void whatKilledRunsLeftIsRemovedOrPutBack() throws IOException {
    Path site = parent.resolve("site");
    write(site, false);
    Map<String, String> before = files(site);
    Files.createDirectories(parent.resolve(".site.backstory-new/stories"));
    Files.writeString(parent.resolve(".site.backstory-new/stories/half.html"), "<p>hal");
    Files.writeString(parent.resolve(".site.backstory-new/.backstory-lock"), "");
    Files.move(site, parent.resolve(".site.backstory-old"));
    Files.writeString(parent.resolve(".site.backstory-old/CNAME"), "news.example");

    write(site, false);

    before.put("CNAME", "news.example");
    assertThat(files(site)).isEqualTo(before);
    assertThat(names()).containsExactly("site");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = parent.resolve("real");
    Path link = Files.createSymbolicLink(parent.resolve("link"), Path.of("real"));
    write(link, false);
    write(link, true);

    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("index.html")).isRegularFile();
    assertThat(names()).containsExactly("link", "real");
  }

  @Test
  void aFileIsNotReplaced() throws IOException {
    Path file = Files.writeString(parent.resolve("site"), "mine");

    assertThatThrownBy(() -> write(file, false)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
  }

  @Test
  void twoDoNotWriteOneSite() throws IOException {
    Path site = parent.resolve("site");
    try (FolderSwap _ = FolderSwap.begin(site)) {
      assertThatIOException()
          .isThrownBy(() -> write(site, false))
          .withMessage(site + " is being written by another process");
    }
    write(site, false);
    assertThat(site.resolve("index.html")).exists();
  }

  /** As the folder with the data in it, a mount point, or the one that the program runs in. */
  @Test
  void aFolderThatHasToStayIsFilledFileByFile() throws IOException {
    Path site = parent.resolve("site");
    write(site, false);
    Files.createDirectories(site.resolve("data"));
    Files.writeString(site.resolve("data/backstory.db"), "a database");
    Files.writeString(site.resolve("stories/gone.html"), "withdrawn");
    Object id = Files.readAttributes(site, "unix:ino").get("ino");

    write(site, true);

    assertThat(Files.readAttributes(site, "unix:ino")).containsEntry("ino", id);
    Map<String, String> expected = new TreeMap<>();
    write(parent.resolve("other"), true);
    expected.putAll(files(parent.resolve("other")));
    expected.put("data/backstory.db", "a database");
    assertThat(files(site)).isEqualTo(expected);
  }

  private static StaticSite writer() {
    return new StaticSite(new SiteRenderer(SiteFixture.NOTICE));
  }

  private static void write(Path site, boolean texts) throws IOException {
    writer().write(new SiteFixture().site(), site, texts, _ -> {});
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
