package dev.backstory.knowledge;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.notation.NameKey;
import dev.backstory.port.EntityGlossary;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A finished index, which answers from disk: names by the term dictionary, entries by their place.
 * Safe for use by many threads.
 */
public final class KnowledgeBase implements EntityGlossary, Closeable {
  /** Where it lies in a data folder. */
  public static final String FOLDER = "knowledge";

  static final String TYPES = "types.tsv";
  static final String NAMES = "names.fst";

  private static final int MOST_NAMESAKES = 40;

  private final DirectoryReader reader;
  private final LeafReader leaf;
  private final ClassTypes types;
  private final NameAutomaton names;
  private final BuildPosition built;
  private final String version;

  /** How the index in a folder stands, read from its last commit alone. */
  public static KnowledgeState state(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new KnowledgeState.Absent();
    }
    try (FSDirectory directory = KnowledgeIndex.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return new KnowledgeState.Absent();
      }
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      boolean finished =
          BuildPosition.ofData(commit.getUserData()).complete()
              && commit.size() <= 1
              && Files.exists(folder.resolve(TYPES));
      if (!finished || commit.size() == 0) {
        return new KnowledgeState.Unusable(
            finished ? "is empty" : "is incomplete; run the build again to resume it");
      }
      return new KnowledgeState.Finished(HexFormat.of().formatHex(commit.getId()));
    } catch (IOException | RuntimeException e) {
      return new KnowledgeState.Unusable(
          "cannot be read: delete it and build it again (" + e + ")");
    }
  }

  /**
   * @throws KnowledgeException if there is no index in the folder, or none that is finished
   */
  public static KnowledgeBase open(Path folder) throws IOException {
    String version =
        switch (state(folder)) {
          case KnowledgeState.Absent _ ->
              throw new KnowledgeException("no knowledge base in " + folder);
          case KnowledgeState.Unusable(String reason) ->
              throw new KnowledgeException(folder + " " + reason);
          case KnowledgeState.Finished(String finished) -> finished;
        };
    return new KnowledgeBase(DirectoryReader.open(KnowledgeIndex.open(folder)), folder, version);
  }

  private KnowledgeBase(DirectoryReader reader, Path folder, String version) throws IOException {
    this.reader = reader;
    this.version = version;
    this.built = BuildPosition.ofData(reader.getIndexCommit().getUserData());
    this.leaf = reader.leaves().getFirst().reader();
    this.types = ClassTypes.load(folder.resolve(TYPES));
    this.names = NameAutomaton.open(folder.resolve(NAMES));
  }

  /** How many entities it holds, classes without a name included. */
  public int size() {
    return leaf.numDocs();
  }

  /** The languages of its names, the first one first. */
  public List<String> languages() {
    return built.languages();
  }

  /** How many lines of the dumps there were, by what became of them. */
  public Map<String, Long> counts() {
    return built.counts();
  }

  /** The files it was built from. */
  public List<String> files() {
    return built.done();
  }

  /** Finds known names in running text. */
  public NameAutomaton names() {
    return names;
  }

  /** Those who bear a name in a language, as label or alias, the best known first. */
  public List<Entry> named(String name, String language, int most) {
    try {
      return entries(KnowledgeIndex.names(language), NameKey.of(name), most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entity with an id, or null. */
  public @Nullable Entry entry(String id) {
    try {
      List<Entry> found = entries(KnowledgeIndex.ID, id, 1);
      return found.isEmpty() ? null : found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Entry> entries(String field, String key, int most) throws IOException {
    List<Entry> found = new ArrayList<>();
    Terms terms = leaf.terms(field);
    if (terms == null || key.isEmpty()) {
      return found;
    }
    TermsEnum term = terms.iterator();
    if (!term.seekExact(new BytesRef(key))) {
      return found;
    }
    PostingsEnum places = term.postings(null, PostingsEnum.NONE);
    BinaryDocValues entries = leaf.getBinaryDocValues(KnowledgeIndex.ENTRY);
    while (found.size() < most && places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (entries.advanceExact(places.docID())) {
        found.add(EntryCodec.decode(entries.binaryValue()));
      }
    }
    return found;
  }

  /** What kind of thing an entity is; null if it is none that news speaks of. */
  public @Nullable EntityType type(Entry entry) {
    return types.of(entry);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Gloss> find(String name) {
    String language = languages().getFirst();
    List<Gloss> glosses = new ArrayList<>();
    for (Entry entry : named(name, language, MOST_NAMESAKES)) {
      Gloss gloss = entry.gloss(language, type(entry));
      if (gloss != null) {
        glosses.add(gloss);
      }
    }
    return glosses;
  }

  @Override
  public void close() throws IOException {
    names.close();
    reader.close();
    reader.directory().close();
  }
}
