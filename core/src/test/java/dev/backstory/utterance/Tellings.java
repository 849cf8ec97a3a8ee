package dev.backstory.utterance;

import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.Telling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invented quotations, each of an article and outlet of its own. */
final class Tellings {
  private static final Instant MONDAY = Instant.parse("2031-03-03T08:00:00Z");

  private Tellings() {}

  static Telling direct(String outlet, @Nullable String speaker, String words) {
    return of(outlet, speaker, Kind.DIRECT, words, MONDAY);
  }

  static Telling mixed(String outlet, @Nullable String speaker, String words) {
    return of(outlet, speaker, Kind.MIXED, words, MONDAY);
  }

  static Telling of(
      String outlet, @Nullable String speaker, Kind kind, String words, @Nullable Instant at) {
    return new Telling(
        "in " + outlet,
        outlet,
        outlet,
        at,
        false,
        kind,
        new Span(0, words.codePointCount(0, words.length())),
        words,
        speaker == null ? null : new Speaker(speaker, null, true));
  }
}
