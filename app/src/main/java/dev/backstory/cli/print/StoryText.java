package dev.backstory.cli.print;

import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.site.SourceView.Passage;
import dev.backstory.site.Wording;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.outline.StoryOutline;
import dev.backstory.site.outline.StoryOutline.Line;
import dev.backstory.site.outline.StoryOutline.Part;
import dev.backstory.site.outline.StoryOutline.Said;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A story to read in a terminal: its lines with the numbers of the articles that report them. */
public final class StoryText {
  /** Leaves out what articles say. */
  public static final Function<Evidence, Optional<Passage>> NO_WORDS = _ -> Optional.empty();

  private static final String INDENT = "    ";

  private final Paragraphs lines;
  private final Function<Evidence, Optional<Passage>> words;

  /**
   * @param words of the articles, which are printed below each line
   */
  public StoryText(PrintWriter out, Function<Evidence, Optional<Passage>> words) {
    this.lines = new Paragraphs(out);
    this.words = words;
  }

  /**
   * @param address of its page
   */
  public void print(StoryOutline outline, String address) {
    StoryPage page = outline.page();
    Coverage coverage = page.coverage();
    lines.title(page.headline());
    lines.print(
        "",
        "%s, updated %s, revision %d"
            .formatted(
                page.status() == StoryPage.Status.BRIEF ? "In brief" : "Story",
                Wording.time(page.updatedAt()),
                page.revision()));
    lines.print(
        "",
        "%s, %s, %s"
            .formatted(
                Wording.count(
                    coverage.independentNewsrooms(),
                    "independent newsroom",
                    "independent newsrooms"),
                Wording.count(coverage.outlets(), "outlet", "outlets"),
                Wording.count(coverage.articles().size(), "article", "articles")));
    lines.print("", address);
    page.history().reversed().stream()
        .filter(Revision::correction)
        .forEach(it -> lines.print("", "Correction, %s: %s".formatted(time(it), it.what())));
    outline.parts().forEach(part -> print(outline, part));
    print(coverage.articles());
    history(page.history());
  }

  private void print(StoryOutline outline, Part part) {
    lines.heading(part.heading());
    String group = "";
    for (Line line : part.lines()) {
      lines.gap();
      if (!line.group().equals(group)) {
        lines.print("", "-- " + line.group());
        group = line.group();
      }
      print(outline, line);
    }
  }

  private void print(StoryOutline outline, Line line) {
    String label = line.label().isEmpty() ? "" : line.label() + ": ";
    Said said = line.said();
    if (said == null) {
      lines.print("", label + line.text() + numbers(outline, line));
    } else {
      lines.print("", label.strip());
      String by = said.by().isEmpty() ? "" : " -- " + said.by();
      lines.print(INDENT, "“" + said.words() + "”" + by + numbers(outline, line));
    }
    line.remarks().forEach(remark -> lines.print(INDENT, remark));
    if (!line.newsrooms().isEmpty()) {
      lines.print(INDENT, line.tellers());
    }
    for (Evidence evidence : line.evidence()) {
      words
          .apply(evidence)
          .ifPresent(
              it ->
                  lines.print(
                      INDENT,
                      INDENT + INDENT,
                      "[%d] %s".formatted(outline.number(evidence), it.sentences())));
    }
  }

  private static String numbers(StoryOutline outline, Line line) {
    List<Integer> numbers = outline.numbers(line);
    return numbers.isEmpty()
        ? ""
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", " [", "]"));
  }

  private void print(List<Covering> articles) {
    lines.heading("Coverage");
    lines.gap();
    for (int i = 0; i < articles.size(); i++) {
      Covering article = articles.get(i);
      lines.print("[%d] ".formatted(i + 1), INDENT, credit(article));
      String url = Wording.link(article.url());
      if (url != null) {
        lines.print(INDENT, url);
      }
    }
  }

  private static String credit(Covering article) {
    StringBuilder credit = new StringBuilder(article.outlet());
    if (!article.authors().isEmpty()) {
      credit.append(", ").append(Wording.names(article.authors()));
    }
    if (article.title() != null) {
      credit.append(": ").append(article.title());
    }
    if (article.publishedAt() != null) {
      credit.append(" (").append(Wording.time(article.publishedAt())).append(')');
    }
    if (article.wire() != null) {
      credit.append(". Report by ").append(article.wire());
    } else if (!article.independent()) {
      credit.append(". Copy of another report");
    }
    return credit.toString();
  }

  private void history(List<Revision> history) {
    lines.heading("History");
    lines.gap();
    for (Revision revision : history.reversed()) {
      lines.print(revision.revision() + ". ", INDENT, time(revision) + ": " + revision.what());
      PageChange.withdrawn(revision)
          .forEach(
              it -> lines.print(INDENT, "Withdrawn: “%s” (%s)".formatted(it.text(), it.why())));
    }
  }

  private static String time(Revision revision) {
    return Wording.time(revision.at());
  }
}
