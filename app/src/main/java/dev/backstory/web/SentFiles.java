package dev.backstory.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.site.SiteFiles;
import dev.backstory.web.sent.SentFile;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The files of a site as they are sent. Each is made when it is first asked for and kept, within
 * bounds of memory, for as long as what it is made of stays as it is; what changes elsewhere on the
 * site leaves it alone. Safe for use by several threads.
 */
final class SentFiles {
  private static final long MOST_BYTES = 64 << 20;

  private final Executor makers;
  private final AsyncCache<Key, Optional<SentFile>> made;

  /** A path and what the file there is made of; nobody asks for an earlier state again. */
  private record Key(String path, Object state) {}

  /**
   * @param makers make the files; those who ask wait for them
   */
  SentFiles(Executor makers) {
    this.makers = makers;
    this.made =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_BYTES)
            .weigher(SentFiles::weight)
            .buildAsync();
  }

  /** The file at this path of a site; nothing is made or kept where there is none. */
  Optional<SentFile> find(SiteFiles files, String path) {
    return files
        .state(path)
        .flatMap(
            state -> made.get(new Key(path, state), (key, _) -> make(files, key.path())).join());
  }

  private CompletableFuture<Optional<SentFile>> make(SiteFiles files, String path) {
    return CompletableFuture.supplyAsync(() -> files.find(path).map(SentFile::of), makers);
  }

  private static int weight(Key key, Optional<SentFile> file) {
    return key.path().length() + file.map(SentFile::weight).orElse(0);
  }
}
