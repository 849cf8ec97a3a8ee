package dev.backstory.web;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Claim;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import dev.backstory.site.report.ReportForm;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows the form in which readers report lines, and takes what they fill in. */
final class LineReporting {
  private static final int OK = 200;
  private static final int BAD = 400;
  private static final int GONE = 404;
  private static final int CHANGED = 409;
  private static final int TOO_MANY = 429;

  private final SiteSource source;
  private final SiteRenderer renderer;

  LineReporting(SiteSource source, SiteRenderer renderer) {
    this.source = source;
    this.renderer = renderer;
  }

  /** A page and the status that it is sent with. */
  record Answer(int status, String html) {
    /** Whether the same may be taken later. */
    boolean isForLater() {
      return status == TOO_MANY;
    }
  }

  /**
   * The form for a line.
   *
   * @param fields of the request, null for those that are not there
   */
  Answer show(UnaryOperator<@Nullable String> fields) {
    SiteSnapshot site = source.current();
    return form(site, fields).map(form -> answer(site, OK, form)).orElseGet(this::unknown);
  }

  /**
   * Takes what was filled in, or says why not.
   *
   * @param share whether its sender may report once more; asked when nothing else is wrong
   */
  Answer take(UnaryOperator<@Nullable String> fields, BooleanSupplier share) {
    SiteSnapshot site = source.current();
    return form(site, fields)
        .map(form -> form.filled(fault(fields.apply("fault")), note(fields.apply("note"))))
        .map(form -> take(site, form, text(fields.apply("seen")), share))
        .orElseGet(this::unknown);
  }

  private Answer take(SiteSnapshot site, ReportForm form, String seen, BooleanSupplier share) {
    Claim claim = form.claim();
    Fault fault = form.fault();
    if (claim == null) {
      return answer(site, GONE, form);
    }
    if (fault == null) {
      return answer(site, BAD, form.saying(words("report.noFault")));
    }
    if (form.note().codePointCount(0, form.note().length()) > ReportForm.LONGEST_NOTE) {
      return answer(site, BAD, form.saying(words("report.longNote", ReportForm.LONGEST_NOTE)));
    }
    if (!seen.equals(ReportForm.seen(claim))) {
      return answer(site, CHANGED, form.saying(words("report.changed")));
    }
    if (!share.getAsBoolean()) {
      return answer(site, TOO_MANY, form.saying(words("report.tooMany")));
    }
    return answer(site, form, source.report(report(form, claim, fault)));
  }

  private static Report report(ReportForm form, Claim claim, Fault fault) {
    return new Report(
        form.page().id(), claim.id(), claim.text(), form.page().revision(), fault, form.note());
  }

  private Answer answer(SiteSnapshot site, ReportForm form, Taken taken) {
    return switch (taken) {
      case KEPT, COUNTED -> answer(site, OK, form.thanking());
      case DAY_FULL -> answer(site, TOO_MANY, form.saying(words("report.fullToday")));
      case QUEUE_FULL -> answer(site, TOO_MANY, form.saying(words("report.full")));
    };
  }

  private Answer answer(SiteSnapshot site, int status, ReportForm form) {
    return new Answer(form.claim() == null ? GONE : status, renderer.served().report(site, form));
  }

  private Answer unknown() {
    return new Answer(GONE, renderer.notFound());
  }

  /** Empty where there is no such story. */
  private static Optional<ReportForm> form(
      SiteSnapshot site, UnaryOperator<@Nullable String> fields) {
    return site.page(text(fields.apply("story")))
        .map(page -> ReportForm.of(page, text(fields.apply("line"))));
  }

  private static @Nullable Fault fault(@Nullable String name) {
    return Arrays.stream(Fault.values())
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Without characters that no page may show. */
  private static String note(@Nullable String typed) {
    String lines = text(typed).replace("\r\n", "\n").replace('\r', '\n');
    return PlainCharacters.keeping("\n", lines).strip();
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }
}
