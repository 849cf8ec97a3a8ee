package dev.backstory.proof;

import dev.backstory.model.Article;
import dev.backstory.model.Role;
import dev.backstory.proof.ProofLine.Read;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article with everything that was read in it, for a person to look through.
 *
 * @param paragraphs lines in the order of the text, by paragraphs
 * @param names in the order of their first mentions
 */
public record Proof(Article article, List<List<ProofLine>> paragraphs, List<ProofName> names) {
  public Proof {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
    names = List.copyOf(names);
  }

  /** The headline on one line; the article's id if it has none. */
  public String headline() {
    return article.title() == null ? article.id() : ProofWords.line(article.title());
  }

  public List<Read> sentences() {
    return read().toList();
  }

  /** How often each role occurs, in the order in which roles are declared. */
  public Map<Role, Long> roles() {
    return read()
        .collect(
            Collectors.groupingBy(
                line -> line.sentence().role(), TreeMap::new, Collectors.counting()));
  }

  public Counts counts() {
    return new Counts(
        read().count(),
        read().mapToLong(line -> line.attributions().size()).sum(),
        read().mapToLong(line -> line.unattributed().size()).sum(),
        names.size(),
        read().mapToLong(line -> line.dates().size()).sum(),
        read().mapToLong(line -> line.figures().size()).sum());
  }

  /** How much was found. */
  public record Counts(
      long sentences, long attributions, long unattributed, long names, long dates, long figures) {
    @Override
    public String toString() {
      return Stream.of(
              ProofWords.count(sentences, "sentence"),
              ProofWords.count(attributions, "attribution"),
              unattributed + " quoted without attribution",
              ProofWords.count(names, "name"),
              ProofWords.count(dates, "date"),
              ProofWords.count(figures, "figure"))
          .collect(Collectors.joining(", "));
    }
  }

  private Stream<Read> read() {
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(Read.class::isInstance)
        .map(Read.class::cast);
  }
}
