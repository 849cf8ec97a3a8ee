package dev.backstory.site;

import dev.backstory.site.folder.FolderSwap;
import dev.backstory.site.picture.StoryPicture;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Writes a site as a tree of files that any web server, or none, can show. */
public final class StaticSite {
  private static final List<String> OWN_FOLDERS =
      List.of(
          "stories",
          "changes",
          "latest",
          "briefings",
          "questions",
          "topics",
          "people",
          "sections",
          "outlets",
          "journalists",
          "days",
          "articles",
          "why",
          "page",
          "briefs",
          "search");

  private static final List<String> OWN_ENDINGS = List.of(".html", ".json", ".xml");

  private final SiteRenderer renderer;

  public StaticSite(SiteRenderer renderer) {
    this.renderer = renderer;
  }

  /** What is done with the whole folder before it is shown. */
  @FunctionalInterface
  public interface Seal {
    /**
     * Does it.
     *
     * @throws IOException if it cannot be done; then the site is not replaced
     */
    void apply(Path folder) throws IOException;
  }

  /** Writes every file of a site that is not sealed. */
  public int write(SiteSnapshot site, Path directory, boolean texts, IntConsumer progress)
      throws IOException {
    return write(site, directory, texts, _ -> {}, progress);
  }

  /**
   * Writes every file of the site; the same site, the same bytes. A site that stood there before is
   * replaced when the new one is whole, so that what was withdrawn is gone; files of others stay.
   *
   * @param directory a folder, a link to one, or what is to become one
   * @param texts whether the JSON of an article has its whole text
   * @param progress told how many files are written so far
   * @return the number of files
   */
  public int write(
      SiteSnapshot site, Path directory, boolean texts, Seal seal, IntConsumer progress)
      throws IOException {
    SiteFiles files = new SiteFiles(site, renderer, texts);
    try (FolderSwap swap = FolderSwap.begin(directory)) {
      int written = write(files, swap.fresh(), progress);
      Set<String> paths = new HashSet<>(files.paths());
      boolean siteBefore = swap.stands(SitePaths.INDEX_JSON);
      Predicate<Path> withdrawn =
          file -> siteBefore && isOurs(file) && !paths.contains(slashed(file));
      swap.keep(withdrawn.negate());
      seal.apply(swap.fresh());
      swap.finish(withdrawn);
      return written;
    }
  }

  private static int write(SiteFiles files, Path folder, IntConsumer progress) throws IOException {
    int written = 0;
    for (String path : files.paths()) {
      Optional<SiteFile> file = files.find(path);
      if (file.isPresent()) {
        write(folder.resolve(path), file.get());
        progress.accept(++written);
      }
    }
    return written;
  }

  private static void write(Path path, SiteFile file) throws IOException {
    Files.createDirectories(path.getParent());
    try {
      Files.write(path, file.body());
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) { // a full disk, of which it does not say which
      throw new FileSystemException(path.toString(), null, e.getMessage());
    }
  }

  /** By its path in the site. */
  private static boolean isOurs(Path file) {
    String path = slashed(file);
    return StoryPicture.digest(path) != null
        || OWN_FOLDERS.contains(file.getName(0).toString())
            && OWN_ENDINGS.stream().anyMatch(path::endsWith);
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }
}
