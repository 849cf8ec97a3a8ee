package dev.backstory.site.catalogue;

import dev.backstory.model.Publisher;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of an outlet are, or those of a journalist.
 *
 * @param outlet as the newest of them has it
 * @param publisher as the newest that knows of one has it
 * @param own how many are its own reporting
 * @param wire how many are an agency's
 * @param copies how many are another outlet's
 * @param writers who wrote them, the most frequent first
 */
public record Tally(
    String outlet,
    @Nullable Publisher publisher,
    int own,
    int wire,
    int copies,
    List<Writer> writers) {
  public Tally {
    writers = List.copyOf(writers);
  }

  /**
   * A journalist.
   *
   * @param name as the newest report has it
   */
  public record Writer(String name, int articles) {}

  /** Of at least one report, newest first. */
  static Tally of(List<Report> reports) {
    return new Tally(
        reports.getFirst().outlet(),
        reports.stream().map(Report::publisher).filter(Objects::nonNull).findFirst().orElse(null),
        count(reports, Origin.OWN),
        count(reports, Origin.WIRE),
        count(reports, Origin.COPY),
        writers(reports));
  }

  public int articles() {
    return own + wire + copies;
  }

  private static int count(List<Report> reports, Origin origin) {
    return (int) reports.stream().filter(report -> report.origin() == origin).count();
  }

  private static List<Writer> writers(List<Report> reports) {
    Map<String, Writer> writers = new LinkedHashMap<>();
    for (Report report : reports) {
      for (String name : report.authors()) {
        writers.merge(
            Names.key(name),
            new Writer(name, 1),
            (some, more) -> new Writer(some.name(), some.articles() + more.articles()));
      }
    }
    writers.remove("");
    return writers.values().stream()
        .sorted(Comparator.comparingInt((Writer it) -> -it.articles()).thenComparing(Writer::name))
        .toList();
  }
}
