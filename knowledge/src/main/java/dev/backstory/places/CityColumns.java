package dev.backstory.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cities, a column for each thing that is known of them, which takes some 40 bytes a city; and
 * an index from the hash of a name's keys to the rows that may bear it.
 */
public final class CityColumns {
  private static final int COLUMNS = 4;
  private static final String BETWEEN = "\n";

  private final int[] ids;
  private final int[] populations;
  private final int[] places;
  private final int[] starts;
  private final byte[] names;
  private final int[] hashes;
  private final int[] rows;

  private CityColumns(int[][] columns, byte[] names, int[] hashes, int[] rows) {
    this.ids = columns[0];
    this.populations = columns[1];
    this.places = columns[2];
    this.starts = columns[3];
    this.names = names;
    this.hashes = hashes;
    this.rows = rows;
  }

  /**
   * A city to be filed.
   *
   * @param names its own name and then further ones
   * @param country place in the list of countries
   * @param region place in the list of regions, -1 if there is none
   */
  public record Row(
      int id, List<String> names, int country, int region, Seat seat, int population) {
    public Row {
      names = List.copyOf(names);
    }
  }

  private static Stream<String> keys(List<String> names) {
    return names.stream().flatMap(name -> PlaceName.keys(name).stream());
  }

  private record Entry(int hash, int row) {}

  /** Files the cities in the order given. */
  public static CityColumns of(List<Row> cities) {
    int[][] columns = new int[COLUMNS][];
    columns[0] = cities.stream().mapToInt(Row::id).toArray();
    columns[1] = cities.stream().mapToInt(Row::population).toArray();
    columns[2] = cities.stream().mapToInt(CityColumns::packed).toArray();
    columns[3] = new int[cities.size() + 1];
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (int i = 0; i < cities.size(); i++) {
      names.writeBytes(String.join(BETWEEN, cities.get(i).names()).getBytes(UTF_8));
      columns[3][i + 1] = names.size();
    }
    List<Entry> entries =
        IntStream.range(0, cities.size())
            .boxed()
            .flatMap(i -> keys(cities.get(i).names()).map(key -> new Entry(key.hashCode(), i)))
            .distinct()
            .sorted(Comparator.comparingInt(Entry::hash).thenComparingInt(Entry::row))
            .toList();
    return new CityColumns(
        columns,
        names.toByteArray(),
        entries.stream().mapToInt(Entry::hash).toArray(),
        entries.stream().mapToInt(Entry::row).toArray());
  }

  private static int packed(Row row) {
    return row.seat().ordinal() << 24 | row.country() << 12 | row.region() + 1;
  }

  int id(int row) {
    return ids[row];
  }

  /** Its own name. */
  String name(int row) {
    return names(row).getFirst();
  }

  private List<String> names(int row) {
    return List.of(
        new String(names, starts[row], starts[row + 1] - starts[row], UTF_8).split(BETWEEN));
  }

  int population(int row) {
    return populations[row];
  }

  /** Place in the list of countries. */
  int country(int row) {
    return places[row] >> 12 & 0xFFF;
  }

  /** Place in the list of regions, -1 if there is none. */
  int region(int row) {
    return (places[row] & 0xFFF) - 1;
  }

  Seat seat(int row) {
    return Seat.values()[places[row] >> 24];
  }

  /** Rows of the cities that are filed under a key. */
  IntStream rows(String key) {
    return alike(key).filter(row -> keys(names(row)).anyMatch(key::equals));
  }

  /** Rows of which a key has the same hash as this. */
  private IntStream alike(String key) {
    int hash = key.hashCode();
    int at = Arrays.binarySearch(hashes, hash);
    if (at < 0) {
      return IntStream.empty();
    }
    int first = at;
    while (first > 0 && hashes[first - 1] == hash) {
      first--;
    }
    return IntStream.range(first, hashes.length)
        .takeWhile(i -> hashes[i] == hash)
        .map(i -> rows[i]);
  }

  static CityColumns read(DataInputStream in) throws IOException {
    int[][] columns = new int[COLUMNS][];
    for (int i = 0; i < COLUMNS; i++) {
      columns[i] = ints(in);
    }
    return new CityColumns(columns, in.readNBytes(in.readInt()), ints(in), ints(in));
  }

  void write(DataOutputStream out) throws IOException {
    for (int[] column : new int[][] {ids, populations, places, starts}) {
      write(out, column);
    }
    out.writeInt(names.length);
    out.write(names);
    write(out, hashes);
    write(out, rows);
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] column = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(column.length * Integer.BYTES)).asIntBuffer().get(column);
    return column;
  }

  private static void write(DataOutputStream out, int[] column) throws IOException {
    out.writeInt(column.length);
    for (int value : column) {
      out.writeInt(value);
    }
  }
}
