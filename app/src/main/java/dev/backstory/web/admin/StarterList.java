package dev.backstory.web.admin;

import dev.backstory.port.Subscription;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Feeds of a region or a subject to begin with.
 *
 * @param name which is also the folder that they are put into
 */
public record StarterList(String name, Kind kind, List<Entry> entries) {
  /** What its feeds have in common. */
  public enum Kind {
    REGION,
    SUBJECT
  }

  /**
   * A feed.
   *
   * @param owner of the outlet, by which newsrooms are counted
   */
  public record Entry(String outlet, String owner, String url) {}

  private static final List<StarterList> ALL = read("starter-feeds.tsv");

  public StarterList {
    entries = List.copyOf(entries);
  }

  /** All of them, regions first. */
  public static List<StarterList> all() {
    return ALL;
  }

  /** How many owners its outlets have. */
  public long newsrooms() {
    return entries.stream().map(Entry::owner).distinct().count();
  }

  List<Subscription> subscriptions() {
    return entries.stream()
        .map(entry -> new Subscription(entry.url(), entry.outlet(), name))
        .toList();
  }

  private static List<StarterList> read(String file) {
    Map<String, StarterList> lists = new LinkedHashMap<>();
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StarterList.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          entries
              .computeIfAbsent(fields[0], _ -> new ArrayList<>())
              .add(new Entry(fields[2], fields[3], fields[4]));
          lists.putIfAbsent(
              fields[0],
              new StarterList(
                  fields[0], fields[1].equals("region") ? Kind.REGION : Kind.SUBJECT, List.of()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists.values().stream()
        .map(
            list ->
                new StarterList(
                    list.name, list.kind, Objects.requireNonNull(entries.get(list.name))))
        .toList();
  }
}
