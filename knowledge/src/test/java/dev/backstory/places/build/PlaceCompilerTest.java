package dev.backstory.places.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCompilerTest {
  private static final String MODULES = "npm/node_modules";

  @TempDir Path folder;

  @Test
  void theSamePackagesGiveTheSameBytesAsTheBuildDid() throws IOException {
    Path file = folder.resolve("places.bin");

    PlaceCompiler.main(new String[] {MODULES, file.toString()});

    try (InputStream built = getClass().getResourceAsStream("/dev/backstory/places/places.bin")) {
      assertThat(file).hasBinaryContent(built.readAllBytes());
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
