package dev.backstory.cli.print;

import dev.backstory.desk.ReportedLine;
import dev.backstory.desk.ReportedLine.State;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.LineReports.Entry;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.site.SitePaths;
import dev.backstory.site.Wording;
import dev.backstory.site.report.ReportForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reported lines, for the owner or as JSON. */
public final class ReportFormat {
  private ReportFormat() {}

  /** A line of JSON; what is not known is null. */
  private record Row(
      long id,
      String storyId,
      @Nullable String headline,
      @Nullable String page,
      String lineId,
      String line,
      int revision,
      State state,
      Fault fault,
      String note,
      int times,
      Instant firstAt,
      Instant lastAt,
      @Nullable Instant closedAt,
      String remark) {}

  /** One line, with a line feed. */
  public static String json(ReportedLine reported) {
    Entry entry = reported.entry();
    Report report = entry.report();
    StoryPage page = reported.page();
    return PageCodec.json(
        new Row(
            entry.id(),
            report.storyId(),
            page == null ? null : page.headline(),
            page == null ? null : SitePaths.story(page.slug()),
            report.lineId(),
            report.text(),
            report.revision(),
            reported.state(),
            report.fault(),
            report.note(),
            entry.times(),
            entry.firstAt(),
            entry.lastAt(),
            entry.closedAt(),
            entry.remark()));
  }

  /** Several lines. */
  public static String text(ReportedLine reported) {
    Entry entry = reported.entry();
    Report report = entry.report();
    List<String> lines = new ArrayList<>();
    lines.add(entry.id() + ". " + ReportForm.what(report.fault()) + ", " + when(entry));
    lines.add("“" + report.text() + "”");
    lines.add(story(reported));
    lines.add("in revision " + report.revision() + "; " + words(reported.state()));
    if (!report.note().isEmpty()) {
      lines.add("note: " + report.note());
    }
    if (entry.closedAt() != null) {
      String remark = entry.remark().isEmpty() ? "" : ": " + entry.remark();
      lines.add("closed " + Wording.time(entry.closedAt()) + remark);
    }
    return String.join("\n   ", lines.stream().map(ReportFormat::inOneLine).toList()) + "\n";
  }

  private static String when(Entry entry) {
    return entry.times() == 1
        ? Wording.time(entry.firstAt())
        : "%d times from %s to %s"
            .formatted(entry.times(), Wording.time(entry.firstAt()), Wording.time(entry.lastAt()));
  }

  private static String story(ReportedLine reported) {
    StoryPage page = reported.page();
    return page == null
        ? "story " + reported.entry().report().storyId() + ", which is gone"
        : page.headline() + " (" + SitePaths.story(page.slug()) + ")";
  }

  private static String words(State state) {
    return switch (state) {
      case STANDS -> "it stands on the page";
      case REWORDED -> "it has other words now";
      case GONE -> "it is not on the page any more";
    };
  }

  /** Without what a terminal would take for a command. */
  private static String inOneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
