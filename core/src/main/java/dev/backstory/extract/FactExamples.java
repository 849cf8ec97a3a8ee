package dev.backstory.extract;

import dev.backstory.extract.page.FeatureValues;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageParser;
import dev.backstory.extract.page.StructuredData;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for the facts of a page, for training what chooses among them.
 *
 * @param titles texts that may be the headline
 * @param authors those who may have signed, several names parted by line feeds; empty for nobody
 * @param dates when it may have been published, in ISO 8601; null for never
 */
public record FactExamples(List<Candidate> titles, List<Candidate> authors, List<Candidate> dates) {
  public FactExamples {
    titles = List.copyOf(titles);
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
  }

  /** A value and what is to be said of it. */
  public record Candidate(@Nullable String value, FeatureValues traits) {}

  /** Those of a page. */
  public static FactExamples of(byte[] html) {
    Document page = PageParser.parse(html, null, null, Integer.MAX_VALUE).required();
    PageFacts facts =
        new PageFacts(page, new MetaElements(page), new StructuredData(page), null, null);
    int heading = facts.heading(facts.title());
    return new FactExamples(
        facts.titles().stream().map(c -> new Candidate(c.text(), c.traits())).toList(),
        facts.authors(heading).stream()
            .map(c -> new Candidate(String.join("\n", c.names()), c.traits()))
            .toList(),
        facts.dates(heading).stream()
            .map(c -> new Candidate(c.when() == null ? null : c.when().toString(), c.traits()))
            .toList());
  }
}
