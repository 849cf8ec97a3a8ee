package dev.backstory.cli;

import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.OnlineEntity;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.JdbiOnlineAnswers;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What was answered online, for a person to look at. */
final class OnlineCache {
  private final OnlineAnswers store;
  private final Instant now;

  private OnlineCache(OnlineAnswers store, Instant now) {
    this.store = store;
    this.now = now;
  }

  /**
   * Reads the cache of a data folder.
   *
   * @param complain is told if it cannot be read
   * @return nothing if there is no data folder
   */
  static List<String> of(
      DataOptions data, Consumer<String> complain, Function<OnlineCache, List<String>> reading) {
    if (!Files.exists(SqliteDatabase.file(data.folder))) {
      return List.of();
    }
    String language = data.config().online().language();
    try (SqliteDatabase database = SqliteDatabase.open(data.folder)) {
      OnlineAnswers store = new JdbiOnlineAnswers(database, language);
      return reading.apply(new OnlineCache(store, data.clock().instant()));
    } catch (DataFolderException e) {
      complain.accept("what was answered online is not shown: " + e.getMessage());
      return List.of();
    }
  }

  /** A line each; none if nothing was asked. */
  List<String> info() {
    OnlineAnswers.Size size = store.size();
    List<OnlineAnswers.Failure> failures = store.failures();
    List<String> lines = new ArrayList<>();
    if (size.answered() + failures.size() > 0) {
      lines.add(
          "online: %,d names answered in %s, %,d of them unknown; %,d entities, %,d classes"
              .formatted(
                  size.answered(),
                  store.language(),
                  size.unknown(),
                  size.entities(),
                  size.classes()));
    }
    for (OnlineAnswers.Failure failure : failures) {
      lines.add(
          "  not answered: %s (%d times, again from %s): %s"
              .formatted(failure.name(), failure.times(), failure.nextAt(), failure.reason()));
    }
    store
        .resting(now)
        .ifPresent(
            rest -> lines.add("  asks nothing until " + rest.until() + ": " + rest.reason()));
    return lines;
  }

  /** Those who bear a name, a line each. */
  List<String> find(String name) {
    return store.find(name).stream().map(OnlineCache::line).toList();
  }

  private static String line(OnlineEntity entity) {
    return String.join(
        "\t",
        entity.id(),
        entity.type().name().toLowerCase(Locale.ROOT),
        entity.label(),
        Optional.ofNullable(entity.description()).orElse(""),
        entity.popularity() + " pages",
        entity.source() + ", " + entity.licence() + ", revision " + entity.revision());
  }
}
