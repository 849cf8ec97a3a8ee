package dev.backstory.cli;

import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The people, organisations and places that are known: those of the data folder's knowledge base
 * where a finished one is there, and for names that it lacks those of the dictionary.
 */
final class KnownEntities implements EntityGlossary, Closeable {
  private final Optional<KnowledgeBase> base;
  private final EntityGlossary glossary;

  private KnownEntities(Optional<KnowledgeBase> base, EntityGlossary dictionary) {
    this.base = base;
    this.glossary = base.map(own -> own.or(dictionary)).orElse(dictionary);
  }

  /**
   * @param data the data folder
   */
  static KnownEntities of(Path data, EntityGlossary dictionary) {
    try {
      return new KnownEntities(
          KnowledgeBase.openFinished(data.resolve(KbCommand.FOLDER)), dictionary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Gloss> find(String name) {
    return glossary.find(name);
  }

  @Override
  public void close() throws IOException {
    if (base.isPresent()) {
      base.get().close();
    }
  }
}
