package dev.backstory.cli;

import dev.backstory.desk.Databases;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.OnlineEntity;
import dev.backstory.site.Wording;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.JdbiOnlineAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The online answers, for display. */
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
    if (!Databases.isThere(data.store(), data.folder)) {
      return List.of();
    }
    String language = data.config().online().language();
    try (Database database = Databases.open(data.store(), data.folder)) {
      OnlineAnswers store = new JdbiOnlineAnswers(database, language);
      return reading.apply(new OnlineCache(store, data.clock().instant()));
    } catch (DataFolderException e) {
      complain.accept("online answers cannot be shown: " + e.getMessage());
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
          "online: %s looked up in %s, %,d of them unknown; %s, %s"
              .formatted(
                  Wording.count(size.answered(), "name", "names"),
                  store.language(),
                  size.unknown(),
                  Wording.count(size.entities(), "entity", "entities"),
                  Wording.count(size.classes(), "class", "classes")));
    }
    for (OnlineAnswers.Failure failure : failures) {
      lines.add(
          "  failed: %s (attempt %d, next retry at %s): %s"
              .formatted(failure.name(), failure.times(), failure.nextAt(), failure.reason()));
    }
    store
        .resting(now)
        .ifPresent(rest -> lines.add("  no requests until " + rest.until() + ": " + rest.reason()));
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
        Wording.count(entity.popularity(), "page", "pages"),
        entity.source() + ", " + entity.licence() + ", revision " + entity.revision());
  }
}
