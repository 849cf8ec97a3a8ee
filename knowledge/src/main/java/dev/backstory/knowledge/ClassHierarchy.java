package dev.backstory.knowledge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Reads out of an index which class stands above which. */
final class ClassHierarchy {
  private ClassHierarchy() {}

  static ClassTypes types(DirectoryReader reader) throws IOException {
    Map<String, List<String>> parents = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues classes = leaf.reader().getNumericDocValues(KnowledgeIndex.PARENTS);
      BinaryDocValues entries = leaf.reader().getBinaryDocValues(KnowledgeIndex.ENTRY);
      if (classes == null || entries == null) {
        continue;
      }
      while (classes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (entries.advanceExact(classes.docID())) {
          Entry entry = EntryCodec.decode(entries.binaryValue());
          parents.put(entry.id(), entry.parents());
        }
      }
    }
    return ClassTypes.of(parents);
  }
}
