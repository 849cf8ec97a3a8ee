package dev.backstory.utterance;

import dev.backstory.model.Quotation;
import dev.backstory.model.Telling;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two tellings are of the same words spoken. The less they have in common word for
 * word, the more must speak for it besides: the same speaker, the same days, the same report of it.
 * The bounds were set on labelled pairs (docs/models/utterances.md).
 */
final class QuotationMatcher {
  private static final Duration NEAR = Duration.ofDays(4);
  private static final double COVERED = 0.85;
  private static final double VERBATIM = 0.9;

  /** A telling with its words, read once. */
  record Read(Telling telling, SpokenWords quoted, SpokenWords whole) {
    static Read of(Telling telling) {
      return new Read(telling, SpokenWords.quoted(telling), SpokenWords.whole(telling));
    }
  }

  private QuotationMatcher() {}

  static boolean is(Read one, Read other) {
    WordAlignment words = WordAlignment.of(one.quoted(), other.quoted());
    SpeakerMatch match = SpeakerMatch.of(one.telling().speaker(), other.telling().speaker());
    boolean near = isNear(one.telling().published(), other.telling().published());
    return switch (match) {
          case SAME -> isVerbatim(words) || isLong(words) || isOfSame(words, near);
          case OPEN -> isVerbatim(words) || isLong(words) || isOfOpen(words, near, one, other);
          case DIFFERENT -> isVerbatim(words);
        }
        || near && isSameReport(one, other, words);
  }

  /** Whoever is said to have said it: a piece of some length word for word. */
  private static boolean isVerbatim(WordAlignment words) {
    return words.run() >= 6 && words.runContent() >= 2 && words.cover() >= VERBATIM;
  }

  /** A long run whose ends are an end of one of them, or that is among more in common. */
  private static boolean isLong(WordAlignment words) {
    return words.run() >= 8 && words.runContent() >= 2 && (words.whole() || words.share() >= 0.75);
  }

  private static boolean isOfSame(WordAlignment words, boolean near) {
    boolean piece =
        words.cover() >= COVERED
            && (words.run() >= 5
                || near && words.run() >= 2 && words.runContent() >= 2 && !words.named());
    boolean loose = words.common() >= 4 && words.run() >= 3 && words.share() >= COVERED;
    return piece || loose || words.common() >= 6 && words.share() >= 0.75;
  }

  private static boolean isOfOpen(WordAlignment words, boolean near, Read one, Read other) {
    boolean piece = words.cover() >= COVERED && words.runContent() >= 2 && !words.named();
    boolean loose = words.common() >= 4 && words.run() >= 3 && words.share() >= VERBATIM;
    return loose
        || piece
            && (words.run() >= 4
                || near && (words.runContent() >= 3 || isReportedAlike(one, other, words)));
  }

  /** Whether the reporters' words around it have something in common, too. */
  private static boolean isReportedAlike(Read one, Read other, WordAlignment words) {
    return WordAlignment.of(one.whole(), other.whole()).common() - words.common() >= 2;
  }

  /** A sentence with a few quoted words that is nearly the same in both, as of one agency. */
  private static boolean isSameReport(Read one, Read other, WordAlignment words) {
    if (one.telling().kind() != Quotation.Kind.MIXED
        || other.telling().kind() != Quotation.Kind.MIXED) {
      return false;
    }
    WordAlignment all = WordAlignment.of(one.whole(), other.whole());
    return all.common() >= 5 && all.share() >= 0.8
        || all.common() >= 3 && all.share() == 1 && words.run() >= 2;
  }

  private static boolean isNear(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other == null || Duration.between(one, other).abs().compareTo(NEAR) < 0;
  }
}
