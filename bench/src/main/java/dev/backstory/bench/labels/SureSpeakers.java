package dev.backstory.bench.labels;

import dev.backstory.bench.labels.LabelledQuotes.Truth;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts speakers that are sure: of how many direct quotations, and how many of them are right. */
public final class SureSpeakers {
  private int direct;
  private int withSure;
  private int judged;
  private int right;

  /** What was read in an article whose attributions are known. */
  public void add(LabelledQuotes article, List<Quotation> quotations) {
    SourceLabels labels = new SourceLabels(article, quotations);
    List<Quotation> quoted = quotations.stream().filter(SureSpeakers::isQuoted).toList();
    for (Truth truth : article.truths()) {
      for (Span part : truth.parts()) {
        if (QuotesScore.isQuoted(article.text(), part)) {
          direct++;
          withSure +=
              quoted.stream()
                      .anyMatch(it -> isSure(it) && QuotesScore.fills(truth, part, it.span()))
                  ? 1
                  : 0;
        }
      }
    }
    quoted.stream().filter(SureSpeakers::isSure).forEach(it -> judge(labels.isRight(it)));
  }

  /** What was read in an article whose speakers are known by name. */
  public void add(LabelledSpeakers article, List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      Boolean found = article.isRight(quotation);
      if (found != null) {
        direct++;
        withSure += isSure(quotation) ? 1 : 0;
        judge(isSure(quotation) ? found : null);
      }
    }
  }

  private void judge(@Nullable Boolean verdict) {
    judged += verdict == null ? 0 : 1;
    right += Objects.equals(verdict, true) ? 1 : 0;
  }

  private static boolean isQuoted(Quotation quotation) {
    return quotation.kind() != Quotation.Kind.INDIRECT;
  }

  private static boolean isSure(Quotation quotation) {
    return quotation.speaker() != null && quotation.speaker().sure();
  }

  /** Share of the direct quotations with a sure speaker. */
  public double share() {
    return (double) withSure / Math.max(1, direct);
  }

  /** Share of the sure speakers that are right. */
  public double right() {
    return (double) right / Math.max(1, judged);
  }
}
