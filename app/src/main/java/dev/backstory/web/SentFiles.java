package dev.backstory.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.site.SiteFiles;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The files of a site as they are sent. Each is made when it is first asked for and kept, within
 * bounds of memory, for as long as the site stays as it is. Safe for use by several threads.
 */
final class SentFiles {
  private static final long MOST_BYTES = 64 << 20;

  private final SiteFiles files;
  private final Executor makers;
  private final AsyncCache<String, Optional<SentFile>> made;

  /**
   * @param makers make the files; those who ask wait for them
   */
  SentFiles(SiteFiles files, Executor makers) {
    this.files = files;
    this.makers = makers;
    this.made =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_BYTES)
            .weigher(SentFiles::weight)
            .buildAsync();
  }

  /** The file at this path; nothing is made or kept for a path where there is none. */
  Optional<SentFile> find(String path) {
    return files.has(path) ? made.get(path, this::make).join() : Optional.empty();
  }

  private CompletableFuture<Optional<SentFile>> make(String path, Executor unused) {
    return CompletableFuture.supplyAsync(() -> files.find(path).map(SentFile::of), makers);
  }

  private static int weight(String path, Optional<SentFile> file) {
    return path.length() + file.map(SentFile::weight).orElse(0);
  }
}
