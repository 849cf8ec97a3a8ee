package dev.backstory.knowledge;

import dev.backstory.notation.NameKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;

/** The fields of the index, and how an entry is filed in them. */
final class KnowledgeIndex {
  static final String ID = "id";
  static final String ENTRY = "entry";

  /** Field of a class's own name and of those above it; only classes have it. */
  static final String PARENTS = "parents";

  private static final String NAME = "name.";
  private static final String POPULARITY = "popularity";
  private static final String NUMBER = "number";

  /** The most popular first, so that the first hits of a name are the likeliest. */
  static final Sort ORDER =
      new Sort(
          new SortField(POPULARITY, SortField.Type.LONG, true),
          new SortField(NUMBER, SortField.Type.LONG));

  private static final Pattern WIKIDATA = Pattern.compile("Q\\d{1,12}");

  /** It warns that an optional module is not there, which only searches by vectors need. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.OFF);
  }

  private KnowledgeIndex() {}

  /** Opens the folder of an index. */
  static FSDirectory open(Path folder) throws IOException {
    return FSDirectory.open(folder);
  }

  /** The field of the names in a language. */
  static String names(String language) {
    return NAME + language;
  }

  /**
   * An entry as a document.
   *
   * @param named whether it can be found by its names, or only stands above others
   */
  static Document document(Entry entry, List<String> languages, boolean named) {
    Document document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.NO));
    document.add(new NumericDocValuesField(POPULARITY, entry.popularity()));
    document.add(new NumericDocValuesField(NUMBER, number(entry.id())));
    document.add(new BinaryDocValuesField(ENTRY, EntryCodec.encode(entry)));
    if (!entry.parents().isEmpty()) {
      document.add(new NumericDocValuesField(PARENTS, entry.parents().size()));
    }
    if (named) {
      for (String language : languages) {
        for (String key : keys(entry, language)) {
          document.add(new StringField(names(language), key, Field.Store.NO));
        }
      }
    }
    return document;
  }

  /** The keys of all names that an entry has in a language. */
  static Set<String> keys(Entry entry, String language) {
    Set<String> keys = new TreeSet<>();
    for (String from : List.of(language, Entry.ANY_LANGUAGE)) {
      String label = entry.labels().get(from);
      if (label != null) {
        add(label, keys);
      }
      entry.aliases().getOrDefault(from, List.of()).forEach(alias -> add(alias, keys));
    }
    return keys;
  }

  private static void add(String name, Set<String> keys) {
    String key = NameKey.of(name);
    if (!key.isEmpty() && key.length() <= NameKey.LONGEST) {
      keys.add(key);
    }
  }

  /**
   * The number by which entries of one popularity are ordered: that of an id such as "Q42", of
   * others a large one.
   */
  private static long number(String id) {
    return WIKIDATA.matcher(id).matches()
        ? Long.parseLong(id, 1, id.length(), 10)
        : (1L << 62) + id.hashCode();
  }
}
