package dev.backstory.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Writes a site as a tree of files that any web server, or none, can show. */
public final class StaticSite {
  private static final List<String> OWN_FOLDERS =
      List.of("stories", "questions", "topics", "articles", "why");

  private final SiteRenderer renderer;

  public StaticSite(SiteRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Writes every file of the site; the same site, the same bytes. A site that stood there before is
   * replaced, so that what was withdrawn is gone.
   *
   * @param texts whether the JSON of an article has its whole text
   * @param progress told how many files are written so far
   * @return the number of files
   */
  public int write(SiteSnapshot site, Path directory, boolean texts, IntConsumer progress)
      throws IOException {
    boolean siteBefore = Files.exists(directory.resolve(SitePaths.INDEX_JSON));
    SiteFiles files = new SiteFiles(site, renderer, texts);
    int written = 0;
    for (String path : files.paths()) {
      Optional<SiteFile> file = files.find(path);
      if (file.isPresent()) {
        write(directory.resolve(path), file.get());
        progress.accept(++written);
      }
    }
    if (siteBefore) {
      removeAllBut(new HashSet<>(files.paths()), directory);
    }
    return written;
  }

  private static void write(Path path, SiteFile file) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, file.body());
  }

  private static void removeAllBut(Set<String> paths, Path directory) throws IOException {
    for (String folder : OWN_FOLDERS) {
      Path below = directory.resolve(folder);
      if (Files.isDirectory(below)) {
        for (Path file : filesOf(below)) {
          if (!paths.contains(directory.relativize(file).toString().replace('\\', '/'))) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(StaticSite::isOurs).toList();
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.toString();
    return name.endsWith(".html") || name.endsWith(".json");
  }
}
