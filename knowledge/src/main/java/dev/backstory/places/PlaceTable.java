package dev.backstory.places;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * All places, and the file that holds them: the countries, their regions, then the cities ({@link
 * CityColumns}). Numbers are big-endian, texts as {@link DataOutputStream#writeUTF}.
 *
 * @param countries by code
 * @param regions by country and code
 */
public record PlaceTable(List<Country> countries, List<Region> regions, CityColumns cities) {
  private static final int FORMAT = 0x506C6301;

  public PlaceTable {
    countries = List.copyOf(countries);
    regions = List.copyOf(regions);
  }

  /** Reads what {@link #write} wrote. */
  static PlaceTable read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != FORMAT) {
      throw new IOException("not a table of places, or of another version");
    }
    List<Country> countries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      countries.add(
          new Country(
              in.readUTF(),
              in.readUTF(),
              texts(in),
              texts(in),
              texts(in),
              in.readUTF(),
              in.readInt(),
              in.readBoolean()));
    }
    List<Region> regions = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      regions.add(
          new Region(
              countries.get(in.readInt()),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readLong()));
    }
    return new PlaceTable(countries, regions, CityColumns.read(in));
  }

  /** The same bytes for the same places. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(FORMAT);
    out.writeInt(countries.size());
    for (Country country : countries) {
      out.writeUTF(country.code());
      out.writeUTF(country.name());
      write(out, country.others());
      write(out, country.adjectives());
      write(out, country.capitals());
      out.writeUTF(country.area());
      out.writeInt(country.squareKilometres());
      out.writeBoolean(country.independent());
    }
    out.writeInt(regions.size());
    for (Region region : regions) {
      out.writeInt(countries.indexOf(region.country()));
      out.writeUTF(region.code());
      out.writeUTF(region.name());
      out.writeUTF(region.kind());
      out.writeUTF(region.capital());
      out.writeLong(region.population());
    }
    cities.write(out);
    out.flush();
  }

  /** The city in a row of the columns. */
  City city(int row) {
    int region = cities.region(row);
    return new City(
        cities.id(row),
        cities.name(row),
        countries.get(cities.country(row)),
        region < 0 ? null : regions.get(region),
        cities.seat(row),
        cities.population(row));
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }
}
