package dev.backstory.compose;

import dev.backstory.model.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure in the sentence that tells it. */
record ToldFigure(StorySentence sentence, Quantity quantity) {
  /** As it is written, with its bound and unit. */
  String shown() {
    return sentence.slice(quantity.span());
  }

  /** When its article appeared. */
  @Nullable Instant at() {
    return sentence.article().article().published();
  }

  /** What is counted; empty if that is not clear. */
  String counts() {
    String counts = quantity.counts();
    return counts == null ? "" : counts;
  }

  /** The same for all figures that may count the same. */
  String kind() {
    return counts() + " " + quantity.unit() + " " + quantity.per();
  }

  /** The values that it leaves possible. */
  Extent extent() {
    return Extent.of(quantity);
  }

  /** What happened to those who are counted: "killed" of "people killed"; empty for nothing. */
  String state() {
    return counts().substring(counts().indexOf(' ') + 1);
  }

  /** Whether it says how much there is of something, as measures of time and ages do not. */
  boolean isLevel() {
    String unit = quantity.unit();
    boolean time = unit != null && (unit.equals("s") || unit.equals("month"));
    return !time && quantity.change() == null;
  }

  /** The sentence before the figure. */
  String before() {
    return sentence.text().substring(0, sentence.local(quantity.span().start()));
  }

  /** The sentence behind the figure. */
  String behind() {
    return sentence.text().substring(sentence.local(quantity.span().end()));
  }
}
