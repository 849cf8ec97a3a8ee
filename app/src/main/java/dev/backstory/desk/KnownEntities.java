package dev.backstory.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeState;
import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The known people, organisations and places: those of the knowledge base in the data folder if a
 * finished one is there, and those of other sources for names that it lacks. Which base is there is
 * checked when {@link #refresh} is called, while nobody asks.
 */
final class KnownEntities implements EntityGlossary, Closeable {
  private static final int REMEMBERED_NAMES = 100_000;

  private final Path folder;
  private final EntityGlossary others;
  private volatile @Nullable KnowledgeBase base;

  /** Names that were looked up in the base, and whether it has them. */
  private final Cache<String, Boolean> inBase =
      Caffeine.newBuilder().maximumSize(REMEMBERED_NAMES).build();

  private KnowledgeState state = new KnowledgeState.Absent();

  private KnownEntities(Path folder, EntityGlossary others) {
    this.folder = folder;
    this.others = others;
  }

  /**
   * @param data the data folder
   * @param others asked for names that the knowledge base lacks
   */
  static KnownEntities of(Path data, EntityGlossary others) {
    KnownEntities entities = new KnownEntities(data.resolve(KnowledgeBase.FOLDER), others);
    entities.refresh();
    return entities;
  }

  /** Takes the knowledge base that is there now; while one is being built, the one before it. */
  void refresh() {
    state = KnowledgeBase.state(folder);
    switch (state) {
      case KnowledgeState.Absent _ -> take(null);
      case KnowledgeState.Unusable _ -> {}
      case KnowledgeState.Finished(String version) -> open(version);
    }
  }

  private void open(String version) {
    KnowledgeBase present = base;
    if (present != null && present.version().equals(version)) {
      return;
    }
    try {
      take(KnowledgeBase.open(folder));
    } catch (IOException e) {
      state = new KnowledgeState.Unusable("cannot be opened (" + e.getMessage() + ")");
    }
  }

  private void take(@Nullable KnowledgeBase other) {
    KnowledgeBase present = base;
    base = other;
    inBase.invalidateAll();
    try {
      if (present != null) {
        present.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why the knowledge base of the folder is not asked although there is one. */
  Optional<String> fault() {
    return state instanceof KnowledgeState.Unusable(String reason)
        ? Optional.of("ignoring the knowledge base in " + folder + ", which " + reason)
        : Optional.empty();
  }

  /** Whether what is known will not be other in a moment, since a base is only being built. */
  boolean isSettled() {
    return base != null || !(state instanceof KnowledgeState.Unusable);
  }

  /** Whether the knowledge base has a name, so that no other is asked for it. */
  boolean isInBase(String name) {
    KnowledgeBase present = base;
    return present != null && inBase.get(name, it -> !present.find(it).isEmpty());
  }

  @Override
  public List<Gloss> find(String name) {
    return glossary().find(name);
  }

  @Override
  public String version() {
    return glossary().version();
  }

  private EntityGlossary glossary() {
    KnowledgeBase present = base;
    return present == null ? others : present.or(others);
  }

  @Override
  public void close() {
    take(null);
  }
}
