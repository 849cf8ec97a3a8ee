package dev.backstory.site.outline;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.site.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page as headings and lines, in its order.
 *
 * @param parts its sections that are not left out
 */
public record StoryOutline(StoryPage page, List<Part> parts) {
  public StoryOutline {
    parts = List.copyOf(parts);
  }

  /**
   * A section.
   *
   * @param kind its name in JSON
   * @param made how it was made, in a reader's words
   */
  public record Part(String kind, String heading, String made, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a section; what it does not have is empty.
   *
   * @param group heading within the section, the same for lines that belong together
   * @param id of the line on its page
   * @param label what stands before it: a point, a day, an outlet
   * @param text the page's words
   * @param said words between marks, exactly as an article has them
   * @param remarks what stands below it, in the page's words
   * @param newsrooms that report it
   * @param reported how many of how many newsrooms that is; empty where it is one alone, or none
   * @param evidence what it rests on
   */
  public record Line(
      String group,
      String id,
      String label,
      String text,
      @Nullable Said said,
      List<String> remarks,
      List<String> newsrooms,
      String reported,
      List<Evidence> evidence) {
    public Line {
      remarks = List.copyOf(remarks);
      newsrooms = List.copyOf(newsrooms);
      evidence = List.copyOf(evidence);
    }

    /** "at least 2 of 3 newsrooms: A and B", or the one that reports it, or nothing. */
    public String tellers() {
      return reported.isEmpty()
          ? Wording.names(newsrooms)
          : words("outline.tellers", reported, Wording.names(newsrooms));
    }
  }

  /**
   * A quotation.
   *
   * @param by who says it, with their role; or the article's own words for that; or nothing
   */
  public record Said(String words, String by) {}

  /**
   * Where the articles that a line rests on stand in the coverage, from 1, each once, in that
   * order.
   */
  public List<Integer> numbers(Line line) {
    return line.evidence().stream()
        .map(this::number)
        .filter(it -> it > 0)
        .distinct()
        .sorted()
        .toList();
  }

  /** Where the article of a piece of evidence stands in the coverage, from 1; 0 if it does not. */
  public int number(Evidence evidence) {
    List<Covering> articles = page.coverage().articles();
    return IntStream.range(0, articles.size())
            .filter(i -> articles.get(i).id().equals(evidence.articleId()))
            .findFirst()
            .orElse(-1)
        + 1;
  }

  /** The article of a piece of evidence, as the coverage has it. */
  public Optional<Covering> article(Evidence evidence) {
    int number = number(evidence);
    return number == 0 ? Optional.empty() : Optional.of(page.coverage().articles().get(number - 1));
  }
}
