package dev.backstory.models;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The people, organisations and places of WordNet 3.1: 2,900 people (none without the years of
 * their life, for without these they cannot be told from a namesake, and none by one word alone),
 * 650 organisations and 3,100 places. Only they are kept in memory, a few MB; reading them takes
 * about half a second. Its descriptions are of 2006 to 2011.
 */
public final class WordNetGlossary implements EntityGlossary {
  /** Changes with what is picked out of it. */
  public static final String VERSION = "wn31-1";

  private final Map<String, List<Gloss>> byName;

  /** Reads the dictionary from the class path. */
  public WordNetGlossary() {
    WordNetIndex index = new WordNetIndex();
    lines("data.noun", line -> index.add(WordNetNoun.parse(line)));
    index.name();
    lines("index.noun", index::rank);
    byName = index.glosses();
  }

  /**
   * {@inheritDoc} Names are compared without full stops, commas, a leading "the" and, unless they
   * are written in capitals as "WHO" is, without case.
   */
  @Override
  public List<Gloss> find(String name) {
    String written = WordNetIndex.plain(name);
    List<Gloss> found = byName.get(written);
    return found == null ? byName.getOrDefault(written.toLowerCase(Locale.ROOT), List.of()) : found;
  }

  @Override
  public String version() {
    return VERSION;
  }

  /** Every line of the file but those of the licence, which are indented. */
  private static void lines(String file, Consumer<String> line) {
    try (InputStream in = WordNetFile.open(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, US_ASCII), 1 << 16)) {
      reader.lines().filter(l -> !l.startsWith(" ")).forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
