package dev.backstory.store;

import dev.backstory.model.Speaker;
import dev.backstory.model.Telling;
import dev.backstory.notation.SpeakerName;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as it is kept, without the utterance that it is part of in all stories.
 *
 * @param together least number of those that are the same words spoken in its story
 */
record QuotationRow(
    long number,
    String articleId,
    String kind,
    int start,
    int stop,
    String words,
    @Nullable String speaker,
    @Nullable String role,
    String outlet,
    String paper,
    @Nullable Instant published,
    boolean dayOnly,
    long together) {
  static QuotationRow of(long number, Telling telling, long together) {
    Speaker speaker = telling.speaker();
    return new QuotationRow(
        number,
        telling.articleId(),
        telling.kind().name().toLowerCase(Locale.ROOT),
        telling.span().start(),
        telling.span().end(),
        telling.words(),
        speaker == null ? null : speaker.name(),
        speaker == null ? null : speaker.role(),
        telling.outlet(),
        telling.paper(),
        telling.published(),
        telling.dayOnly(),
        together);
  }

  /** Keeps it as an utterance of its own. */
  void insert(Handle handle) {
    handle.execute(
        "INSERT INTO quotation (number, article_id, kind, start, stop, words, speaker, role,"
            + " outlet, paper, published, day_only, together, speaker_key, surname_key, outlet_key,"
            + " paper_key, utterance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        articleId,
        kind,
        start,
        stop,
        words,
        speaker,
        role,
        outlet,
        paper,
        published,
        dayOnly ? 1 : 0,
        together,
        speaker == null ? null : SpeakerName.key(speaker),
        speaker == null ? null : SpeakerName.surname(speaker),
        SpeakerName.key(outlet),
        SpeakerName.key(paper),
        number);
  }
}
