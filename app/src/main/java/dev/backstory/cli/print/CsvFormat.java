package dev.backstory.cli.print;

import dev.backstory.export.SafeCsv;
import dev.backstory.port.KeptQuotation;
import dev.backstory.port.KeptQuotation.First;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Comma-separated values with a line of names; none of them is a formula to a spreadsheet. */
public final class CsvFormat implements QuotationFormat {
  private static final List<String> NAMES =
      List.of(
          "utterance",
          "published",
          "day_only",
          "speaker",
          "role",
          "quotation",
          "kind",
          "outlet",
          "paper",
          "journalists",
          "title",
          "url",
          "article",
          "start",
          "end",
          "story",
          "story_slug",
          "outlets",
          "first_paper",
          "first_article",
          "first_published");

  private final SafeCsv csv;

  public CsvFormat(PrintWriter out) {
    csv = new SafeCsv(out);
  }

  @Override
  public void begin() {
    csv.print(NAMES);
  }

  @Override
  public void write(KeptQuotation it) {
    First first = it.first();
    csv.print(
        Arrays.asList(
            it.utterance(),
            it.published(),
            it.dayOnly(),
            it.speaker(),
            it.role(),
            it.words(),
            it.kind(),
            it.outlet(),
            it.paper(),
            it.authors(),
            it.title(),
            it.url(),
            it.articleId(),
            it.start(),
            it.end(),
            it.storyId(),
            it.storySlug(),
            it.outlets(),
            first == null ? null : first.paper(),
            first == null ? null : first.articleId(),
            first == null ? null : first.published()));
  }
}
