package dev.backstory.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Reads the tables that lie next to a class: rules that are data. */
public final class WordTable {
  private WordTable() {}

  /** The lines of a resource, without blank ones and those that begin with "#". */
  public static Set<String> lines(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      Set<String> lines = new LinkedHashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a resource, cut at their tabs. */
  public static List<List<String>> rows(Class<?> beside, String name) {
    return lines(beside, name).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** The pairs of a properties resource in UTF-8. */
  public static Map<String, String> pairs(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      Properties table = new Properties();
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> pairs = new TreeMap<>();
      table.forEach((key, value) -> pairs.put((String) key, (String) value));
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
