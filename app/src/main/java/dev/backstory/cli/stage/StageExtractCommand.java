package dev.backstory.cli.stage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.cli.print.Json;
import dev.backstory.extract.ArticleExtractor;
import dev.backstory.extract.ExtractOutcome;
import dev.backstory.extract.ExtractedArticle;
import dev.backstory.model.Access;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.LeadImage;
import dev.backstory.model.Passage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads article pages from files: a line for each, with the article or why there is none. */
@Command(
    name = "extract",
    description =
        "Extract the articles of HTML pages (.html, .html.gz): one line of JSON per page.",
    mixinStandardHelpOptions = true)
final class StageExtractCommand implements Callable<Integer> {
  /** A packed page that unpacks to more is rejected by the extractor for its size. */
  private static final int MAX_BYTES = 32_000_000;

  /** The line of an article. */
  record Line(
      String id,
      @Nullable String title,
      List<String> authors,
      @Nullable String outlet,
      @Nullable OffsetDateTime published,
      @Nullable String language,
      @Nullable String wire,
      String text) {}

  /** The line of an article with all that is known of it. */
  record FullLine(
      @JsonUnwrapped Line line,
      @Nullable OffsetDateTime modified,
      boolean dayOnly,
      @Nullable String section,
      @Nullable LeadImage image,
      @Nullable String url,
      ArticleForm form,
      Access access,
      List<Passage> passages) {}

  /** The line of a page without one. */
  record Refusal(String id, String rejected) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML pages")
  private List<Path> files = List.of();

  @Option(
      names = "--all",
      description = "include everything extracted: section, image, passages and so on")
  private boolean all;

  @Override
  public Integer call() {
    int read = 0;
    ArticleExtractor extractor = new ArticleExtractor();
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      try {
        ExtractOutcome outcome = extractor.extract(bytes(file), null, null);
        out.println(Json.MAPPER.writeValueAsString(line(id(file), outcome)));
        read++;
      } catch (IOException e) {
        spec.commandLine().getErr().println(file + ": cannot be read: " + e);
      }
    }
    out.flush();
    return read == 0 ? 1 : 0;
  }

  private Record line(String id, ExtractOutcome outcome) {
    return switch (outcome) {
      case ExtractOutcome.Extracted(ExtractedArticle a) -> all ? full(id, a) : brief(id, a);
      case ExtractOutcome.Rejected(String reason) -> new Refusal(id, reason);
    };
  }

  private static Line brief(String id, ExtractedArticle a) {
    return new Line(
        id, a.title(), a.authors(), a.outlet(), a.published(), a.language(), a.wire(), a.text());
  }

  private static FullLine full(String id, ExtractedArticle a) {
    return new FullLine(
        brief(id, a),
        a.modified(),
        a.dayOnly(),
        a.section(),
        a.image(),
        a.canonicalUrl(),
        a.form(),
        a.access(),
        a.passages());
  }

  private static byte[] bytes(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return (packed ? new GZIPInputStream(in) : in).readNBytes(MAX_BYTES);
    }
  }

  /** The file's name without its endings. */
  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("(\\.html?)?(\\.gz)?$", "");
  }
}
