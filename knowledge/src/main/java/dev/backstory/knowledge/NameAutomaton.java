package dev.backstory.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.NoOutputs;
import org.apache.lucene.util.fst.OffHeapFSTStore;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * Finds all known names in running text in one pass: a minimal acyclic automaton over the keys of
 * the names (Mihov and Maurel 2001, as Lucene builds it), which stays on disk. At each word that
 * may begin a name it is followed as far as it leads, and the longest name wins.
 */
public final class NameAutomaton implements Closeable {
  /** A name in a text: UTF-16 offsets, end exclusive. */
  public record Found(int start, int end) {}

  private static final double BUILD_MB = 64;
  private static final int SHORTEST = 2;
  private static final String META = ".meta";

  private final FSDirectory directory;
  private final IndexInput in;
  private final @Nullable FST<Object> fst;

  private NameAutomaton(FSDirectory directory, IndexInput in, @Nullable FST<Object> fst) {
    this.directory = directory;
    this.in = in;
    this.fst = fst;
  }

  /** Builds the automaton of the names of a language that are in the index. */
  static void build(DirectoryReader reader, String language, Path file) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, KnowledgeIndex.names(language));
    try (FSDirectory directory = FSDirectory.open(file.getParent())) {
      String name = file.getFileName().toString();
      for (String old : List.of(name, name + META)) {
        if (List.of(directory.listAll()).contains(old)) {
          directory.deleteFile(old);
        }
      }
      try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT);
          IndexOutput meta = directory.createOutput(name + META, IOContext.DEFAULT)) {
        FSTCompiler<Object> compiler =
            new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, NoOutputs.getSingleton())
                .suffixRAMLimitMB(BUILD_MB)
                .dataOutput(out)
                .build();
        add(terms, compiler);
        FST.FSTMetadata<Object> metadata = compiler.compile();
        meta.writeByte((byte) (metadata == null ? 0 : 1));
        if (metadata != null) {
          metadata.save(meta);
        }
      }
    }
  }

  private static void add(@Nullable Terms terms, FSTCompiler<Object> compiler) throws IOException {
    if (terms == null) {
      return;
    }
    IntsRefBuilder scratch = new IntsRefBuilder();
    TermsEnum names = terms.iterator();
    for (BytesRef name = names.next(); name != null; name = names.next()) {
      if (name.length >= SHORTEST) {
        compiler.add(Util.toIntsRef(name, scratch), NoOutputs.getSingleton().getNoOutput());
      }
    }
  }

  static NameAutomaton open(Path file) throws IOException {
    FSDirectory directory = FSDirectory.open(file.getParent());
    String name = file.getFileName().toString();
    try (IndexInput meta = directory.openInput(name + META, IOContext.READONCE)) {
      IndexInput in = directory.openInput(name, IOContext.DEFAULT);
      if (meta.readByte() == 0) {
        return new NameAutomaton(directory, in, null);
      }
      FST.FSTMetadata<Object> metadata = FST.readMetadata(meta, NoOutputs.getSingleton());
      return new NameAutomaton(
          directory, in, FST.fromFSTReader(metadata, new OffHeapFSTStore(in, 0, metadata)));
    }
  }

  /**
   * The known names in a text, in its order, none overlapping another. A name begins with a capital
   * or a digit and does not go on behind a comma, a full stop that ends a sentence, or a mark.
   */
  public List<Found> find(String text) throws IOException {
    List<Found> found = new ArrayList<>();
    if (fst == null) {
      return found;
    }
    Walk walk = new Walk(fst);
    NameWords words = new NameWords(text);
    int at = 0;
    while (at < words.size()) {
      int end = words.mayBegin(at) ? walk.longest(words, at) : -1;
      if (end >= 0) {
        found.add(new Found(words.start(at), words.end(end)));
      }
      at = Math.max(at, end) + 1;
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    in.close();
    directory.close();
  }

  /** A walk through the automaton. */
  private static final class Walk {
    private final FST<Object> fst;
    private final FST.BytesReader reader;
    private final FST.Arc<Object> arc = new FST.Arc<>();

    Walk(FST<Object> fst) {
      this.fst = fst;
      this.reader = fst.getBytesReader();
    }

    /** The last word of the longest name that begins with a word; -1 if none does. */
    int longest(NameWords words, int first) throws IOException {
      fst.getFirstArc(arc);
      int longest = -1;
      for (int at = first; at < words.size(); at++) {
        if (at > first && !follow((byte) ' ') || !follow(words.key(at))) {
          return longest;
        }
        longest = arc.isFinal() ? at : longest;
        if (words.endsHere(at)) {
          return longest;
        }
      }
      return longest;
    }

    private boolean follow(String key) throws IOException {
      for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
        if (!follow(b)) {
          return false;
        }
      }
      return true;
    }

    private boolean follow(byte b) throws IOException {
      return fst.findTargetArc(b & 0xff, arc, arc, reader) != null;
    }
  }
}
