package dev.backstory.cli.page;

import dev.backstory.pipeline.Explanation;
import dev.backstory.pipeline.Explanation.ArticleReasons;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.ReasonWords;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains why each article of a story is in it. */
@Command(
    name = "explain",
    description = "Explain why each article of a story is in it.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private StoryReading reading = new StoryReading();

  @Parameters(paramLabel = "STORY", description = "story id or page address")
  private String story = "";

  @Option(names = "--json", description = "print all figures as JSON")
  private boolean json;

  @Override
  public Integer call() {
    return reading.read(
        desk ->
            desk.explainer()
                .explain(story)
                .map(it -> reading.print(out -> print(out, it)))
                .orElseGet(() -> reading.noSuchStory(story)));
  }

  private void print(PrintWriter out, Explanation reasons) {
    if (json) {
      out.print(PageCodec.json(reasons));
    } else {
      printLines(out, reasons);
    }
  }

  private static void printLines(PrintWriter out, Explanation reasons) {
    out.printf(
        "%s (%s): %s%n",
        reasons.story().headline().isEmpty() ? "not published yet" : reasons.story().headline(),
        reasons.story().id(),
        Wording.count(reasons.articles().size(), "article", "articles"));
    for (ArticleReasons article : reasons.articles()) {
      out.printf("%n%s (%s)%n", ReasonWords.article(article.article()), article.article().id());
      article.steps().forEach(step -> print(out, step));
    }
  }

  private static void print(PrintWriter out, Step step) {
    out.println("  " + ReasonWords.sentence(step));
    for (ReasonWords.Pull pull : ReasonWords.pulls(step)) {
      out.printf("    %-40s %6s  %s%n", pull.what(), Wording.figure(pull.value()), pull.spoke());
    }
    String next = ReasonWords.next(step);
    if (next != null) {
      out.println("    " + next);
    }
    step.nearest()
        .forEach(
            near ->
                out.printf(
                    "    %s similar: %s, in story %s%n",
                    ReasonWords.percent(near.likeness()),
                    ReasonWords.article(near.article()),
                    near.story().nowId()));
  }
}
