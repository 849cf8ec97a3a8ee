package dev.backstory.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An entry as the bytes that stand in the index. */
final class EntryCodec {
  private EntryCodec() {}

  static BytesRef encode(Entry entry) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(entry.id());
      write(entry.labels(), out);
      out.writeVInt(entry.aliases().size());
      for (Map.Entry<String, List<String>> names : new TreeMap<>(entry.aliases()).entrySet()) {
        out.writeString(names.getKey());
        write(names.getValue(), out);
      }
      write(entry.descriptions(), out);
      write(entry.titles(), out);
      write(entry.classes(), out);
      write(entry.parents(), out);
      out.writeVInt(entry.popularity());
      out.writeVLong(entry.revision());
      write(entry.origin(), out);
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
  }

  static Entry decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      String id = in.readString();
      Map<String, String> labels = readMap(in);
      Map<String, List<String>> aliases = new TreeMap<>();
      for (int n = in.readVInt(); n > 0; n--) {
        aliases.put(in.readString(), readList(in));
      }
      return new Entry(
          id,
          labels,
          aliases,
          readMap(in),
          readMap(in),
          readList(in),
          readList(in),
          in.readVInt(),
          in.readVLong(),
          readOrigin(in));
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be read", e);
    }
  }

  private static void write(Map<String, String> map, ByteBuffersDataOutput out) throws IOException {
    out.writeVInt(map.size());
    for (Map.Entry<String, String> value : new TreeMap<>(map).entrySet()) {
      out.writeString(value.getKey());
      out.writeString(value.getValue());
    }
  }

  private static void write(List<String> list, ByteBuffersDataOutput out) throws IOException {
    out.writeVInt(list.size());
    for (String value : list) {
      out.writeString(value);
    }
  }

  private static void write(Entry.@Nullable Origin origin, ByteBuffersDataOutput out)
      throws IOException {
    if (origin == null) {
      write(List.of(), out);
    } else {
      String url = origin.url();
      write(List.of(origin.source(), origin.licence(), url == null ? "" : url), out);
    }
  }

  private static Entry.@Nullable Origin readOrigin(ByteArrayDataInput in) throws IOException {
    List<String> parts = readList(in);
    return parts.isEmpty()
        ? null
        : new Entry.Origin(
            parts.get(0), parts.get(1), parts.get(2).isEmpty() ? null : parts.get(2));
  }

  private static Map<String, String> readMap(ByteArrayDataInput in) throws IOException {
    Map<String, String> map = new TreeMap<>();
    for (int n = in.readVInt(); n > 0; n--) {
      map.put(in.readString(), in.readString());
    }
    return map;
  }

  private static List<String> readList(ByteArrayDataInput in) throws IOException {
    List<String> list = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      list.add(in.readString());
    }
    return list;
  }
}
