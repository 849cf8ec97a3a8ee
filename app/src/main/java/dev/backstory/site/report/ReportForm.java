package dev.backstory.site.report;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.notation.Fingerprint;
import dev.backstory.port.LineReports.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a reader reports a line, as it is shown.
 *
 * @param page of the line
 * @param claim null where the page has it no more
 * @param fault that was chosen; null where none was
 * @param note as it was typed
 * @param message what keeps the report from being taken, in a sentence; may be empty
 * @param taken whether it was
 */
public record ReportForm(
    StoryPage page,
    @Nullable Claim claim,
    @Nullable Fault fault,
    String note,
    String message,
    boolean taken) {
  /** Of a note, in characters. */
  public static final int LONGEST_NOTE = 1_000;

  private static final int DIGITS = 16;

  /** For a line of a page of which nothing was said yet. */
  public static ReportForm of(StoryPage page, String lineId) {
    Optional<Claim> claim =
        lineId.isEmpty()
            ? Optional.empty()
            : page.sections().stream()
                .flatMap(section -> section.everyClaim().stream())
                .filter(it -> it.id().equals(lineId))
                .findFirst();
    return new ReportForm(page, claim.orElse(null), null, "", "", false);
  }

  /** The same with what a reader has filled in. */
  public ReportForm filled(@Nullable Fault fault, String note) {
    return new ReportForm(page, claim, fault, note, message, taken);
  }

  /** The same with why it is not taken. */
  public ReportForm saying(String message) {
    return new ReportForm(page, claim, fault, note, message, taken);
  }

  /** The same once it was taken. */
  public ReportForm thanking() {
    return new ReportForm(page, claim, fault, note, "", true);
  }

  /** What tells whether a line still says what its reader saw. */
  public static String seen(Claim claim) {
    return Fingerprint.of(claim.text(), DIGITS);
  }

  /** What is wrong with a line, in a few words. */
  public static String what(Fault fault) {
    return switch (fault) {
      case NOT_IN_ARTICLE -> words("report.fault.notInArticle");
      case WRONG_SPEAKER -> words("report.fault.wrongSpeaker");
      case OUT_OF_DATE -> words("report.fault.outOfDate");
      case OTHER_STORY -> words("report.fault.otherStory");
      case OTHER -> words("report.fault.other");
    };
  }
}
