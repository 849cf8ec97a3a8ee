package dev.backstory.knowledge;

import dev.backstory.model.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Builds an index from dumps of Wikidata, line by line and in bounded memory. Every so many lines
 * what was read is committed together with how far that is, so a build that was killed goes on from
 * there and ends in the same index. Every line is an entity that is kept, or is counted under the
 * reason why it is not.
 */
public final class KnowledgeBuilder implements Closeable {
  private static final int LINES_A_COMMIT = 500_000;
  private static final double BUFFER_MB = 192;
  private static final String KEPT = "kept";
  private static final String NOT_READABLE = "unreadable";

  private final Path folder;
  private final int fewestPages;
  private final int linesACommit;
  private final Consumer<Rejection> rejections;
  private final IndexWriter writer;
  private final List<String> languages;
  private final List<String> done;
  private final Map<String, Long> counts;
  private String file;
  private long lines;
  private boolean complete;

  /**
   * Begins an index, or goes on with one that was begun.
   *
   * @param folder of the index; made if it is not there
   * @param languages codes of those whose names and descriptions are kept, the first one first
   * @param fewestPages on how many wikis an entity must have a page to be found by its names
   * @param rejections gets the lines that cannot be read
   * @throws KnowledgeException if the index was begun with other languages, or another process
   *     builds it
   */
  public static KnowledgeBuilder open(
      Path folder, List<String> languages, int fewestPages, Consumer<Rejection> rejections)
      throws IOException {
    return open(folder, languages, fewestPages, LINES_A_COMMIT, rejections);
  }

  static KnowledgeBuilder open(
      Path folder,
      List<String> languages,
      int fewestPages,
      int linesACommit,
      Consumer<Rejection> rejections)
      throws IOException {
    try {
      return new KnowledgeBuilder(folder, languages, fewestPages, linesACommit, rejections);
    } catch (LockObtainFailedException e) {
      throw new KnowledgeException(folder + " is being built by another process");
    }
  }

  private KnowledgeBuilder(
      Path folder,
      List<String> languages,
      int fewestPages,
      int linesACommit,
      Consumer<Rejection> rejections)
      throws IOException {
    this.folder = folder;
    this.languages = List.copyOf(languages);
    this.fewestPages = fewestPages;
    this.linesACommit = linesACommit;
    this.rejections = rejections;
    FSDirectory directory = KnowledgeIndex.open(folder);
    BuildPosition position = BuildPosition.start(languages);
    if (DirectoryReader.indexExists(directory)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        position = BuildPosition.ofData(reader.getIndexCommit().getUserData());
      }
      if (!position.languages().equals(this.languages)) {
        throw new KnowledgeException(
            folder + " was started with the languages " + String.join(", ", position.languages()));
      }
    }
    this.file = position.file();
    this.lines = position.lines();
    this.done = new ArrayList<>(position.done());
    this.counts = new TreeMap<>(position.counts());
    this.complete = position.complete();
    this.writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setIndexSort(KnowledgeIndex.ORDER)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false));
  }

  /** Whether the index was finished before. */
  public boolean isComplete() {
    return complete;
  }

  /** How many lines there were, by what became of them. */
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  /**
   * Reads a dump; of one that was read in part the rest, of one that was read nothing.
   *
   * @param name under which the dump is known when the build goes on
   * @param dump unpacked
   * @param progress hears how many lines are read, every now and then
   */
  public void readWikidata(String name, InputStream dump, LongConsumer progress)
      throws IOException {
    read(name, dump, new WikidataParser(Set.copyOf(languages)), progress);
  }

  private void read(String name, InputStream dump, EntryParser parser, LongConsumer progress)
      throws IOException {
    if (done.contains(name)) {
      return;
    }
    long skipped = name.equals(file) ? lines : 0;
    file = name;
    lines = 0;
    complete = false;
    try (DumpLines in = new DumpLines(dump)) {
      while (advance(in)) {
        lines++;
        if (lines > skipped) {
          take(in, parser);
        }
        if (lines % linesACommit == 0 && lines > skipped) {
          commit();
        }
        progress.accept(lines);
      }
    }
    done.add(name);
    commit();
  }

  /** The next line; where the stream breaks off, what stands before that still counts. */
  private boolean advance(DumpLines in) {
    try {
      return in.next();
    } catch (IOException e) {
      reject(lines + 1, "the file is truncated: " + e.getMessage());
      return false;
    }
  }

  private void take(DumpLines in, EntryParser parser) throws IOException {
    byte[] line = in.bytes();
    int length = in.length();
    if (line == null) {
      reject(lines, "the line is too long");
    } else if (length > 1 || length == 1 && line[0] != '[' && line[0] != ']') {
      switch (parser.parse(line, 0, length)) {
        case EntryParser.Malformed malformed -> reject(lines, malformed.reason());
        case EntryParser.Other other -> count("not an entity: " + other.type());
        case EntryParser.Item item -> add(item.entry());
      }
    }
  }

  private void add(Entry entry) throws IOException {
    String reason = reason(entry);
    if (reason != null && entry.parents().isEmpty()) {
      count(reason);
      return;
    }
    writer.addDocument(KnowledgeIndex.document(entry, languages, reason == null));
    count(reason == null ? KEPT : reason);
  }

  /** Why an entity is not found by its names, or null if it is. */
  private @Nullable String reason(Entry entry) {
    if (ClassTypes.isNothing(entry)) {
      return "wiki page, name or similar";
    }
    if (languages.stream().allMatch(language -> entry.label(language) == null)) {
      return "no name in " + String.join(", ", languages);
    }
    return entry.popularity() < fewestPages ? "on too few Wikipedias" : null;
  }

  private void reject(long line, String reason) {
    count(NOT_READABLE);
    rejections.accept(new Rejection(file + ", line " + line, reason));
  }

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  private void commit() throws IOException {
    writer.setLiveCommitData(
        new BuildPosition(languages, file, lines, done, counts, complete).toData().entrySet());
    writer.commit();
  }

  /**
   * Takes entities of one's own, which are found like those of a dump.
   *
   * @param name under which the file is known
   */
  public void readOwn(String name, InputStream file, LongConsumer progress) throws IOException {
    read(name, file, new OwnEntries(languages.getFirst()), progress);
  }

  /**
   * Sorts the index by popularity, finds the types of classes, and makes the automaton of names.
   */
  public void finish() throws IOException {
    writer.forceMerge(1);
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      ClassHierarchy.types(reader).save(folder.resolve(KnowledgeBase.TYPES));
      NameAutomaton.build(reader, languages.getFirst(), folder.resolve(KnowledgeBase.NAMES));
    }
    complete = true;
    commit();
  }

  @Override
  public void close() throws IOException {
    writer.rollback();
    writer.getDirectory().close();
  }
}
