package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.BesideOthers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wherever a process is killed that writes a site, the old site or the new one is there as a whole.
 * How often is set by {@code -Dkills=20}, at which moments by {@code -Dkills.seed=1}.
 */
@BesideOthers
class BuildKilledTest {
  private static final int KILLS = Integer.getInteger("kills", 6);
  private static final long SEED = Long.getLong("kills.seed", 1);
  private static final int MOST_MILLIS = 400;

  @TempDir Path folder;

  @Test
  void oneOfTheTwoSitesIsThere() throws Exception {
    List<Map<String, String>> whole = List.of(site("one", false), site("other", true));
    Path site = folder.resolve("place/site");
    Random random = new Random(SEED);

    for (int kill = 0; kill < KILLS; kill++) {
      boolean running =
          CommandProcess.start(folder, CommandProcess.SMALL, SiteProcess.class, site)
              .killOnce(
                  () -> Files.exists(site.resolveSibling(".site.backstory-new")),
                  Duration.ofMillis(random.nextInt(MOST_MILLIS)));
      assertThat(running).as("killed while it ran").isTrue();
      if (kill > 0 || Files.exists(site)) {
        assertThat(whole).as("after kill %d", kill).contains(files(site));
      }
      SiteProcess.write(site, kill % 2 == 0);
      assertThat(files(site)).isEqualTo(whole.get(kill % 2 == 0 ? 1 : 0));
      assertThat(site.getParent())
          .as("nothing is left beside")
          .isDirectoryNotContaining("glob:**/.*");
    }
  }

  private Map<String, String> site(String name, boolean texts) throws IOException {
    SiteProcess.write(folder.resolve(name), texts);
    return files(folder.resolve(name));
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
