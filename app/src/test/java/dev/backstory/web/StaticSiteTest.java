package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaticSiteTest {
  @TempDir Path directory;

  @Test
  void sameSiteSameBytes() throws IOException {
    Path one = directory.resolve("one");
    Path two = directory.resolve("two");
    write(one, false);
    write(two, false);
    assertThat(files(one)).isEqualTo(files(two)).hasSizeGreaterThan(20);
  }

  private static void write(Path target, boolean texts) throws IOException {
    new StaticSite(new SiteRenderer(SiteFixture.NOTICE))
        .write(new SiteFixture().site(), target, texts, _ -> {});
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
