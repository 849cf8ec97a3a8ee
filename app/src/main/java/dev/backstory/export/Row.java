package dev.backstory.export;

import dev.backstory.model.Fact;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.TimeExpression.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the tables of an export; what each column means, {@code tables.tsv} says. Offsets
 * are Unicode code points of an article's text, the end exclusive. New columns may be added.
 */
public sealed interface Row {
  record StoryRow(
      String id,
      String headline,
      String address,
      Status status,
      String language,
      @Nullable String section,
      Instant createdAt,
      Instant updatedAt,
      int revision,
      int outlets,
      int newsrooms,
      String lead)
      implements Row {}

  record ArticleRow(
      String storyId,
      int place,
      String id,
      @Nullable String url,
      String outlet,
      String newsroom,
      List<String> journalists,
      @Nullable String title,
      @Nullable Instant publishedAt,
      @Nullable String wire,
      boolean independent)
      implements Row {
    public ArticleRow {
      journalists = List.copyOf(journalists);
    }
  }

  record ClaimRow(
      String storyId,
      int place,
      String id,
      String section,
      String text,
      List<String> newsrooms,
      List<String> facts,
      String madeBy,
      int sinceRevision)
      implements Row {
    public ClaimRow {
      newsrooms = List.copyOf(newsrooms);
      facts = List.copyOf(facts);
    }
  }

  record EvidenceRow(
      String storyId,
      int claimPlace,
      int place,
      String articleId,
      @Nullable String outlet,
      @Nullable String url,
      int startOffset,
      int endOffset,
      @Nullable String words)
      implements Row {}

  record FactRow(
      String storyId,
      int place,
      String id,
      Fact.Kind kind,
      Fact.Status status,
      @Nullable String overtakenBy,
      String text,
      @Nullable LocalDate happenedOn,
      @Nullable Precision precision,
      @Nullable String saidBy,
      List<String> newsrooms)
      implements Row {
    public FactRow {
      newsrooms = List.copyOf(newsrooms);
    }
  }

  record TellingRow(
      String storyId,
      String factId,
      int place,
      String articleId,
      @Nullable String outlet,
      List<String> journalists,
      @Nullable String url,
      @Nullable Instant publishedAt,
      int startOffset,
      int endOffset,
      @Nullable String words)
      implements Row {
    public TellingRow {
      journalists = List.copyOf(journalists);
    }
  }

  record QuotationRow(
      String storyId,
      String headline,
      int place,
      int utterance,
      String words,
      @Nullable String speaker,
      @Nullable String role,
      @Nullable String speakerId,
      @Nullable String attribution,
      String outlet,
      List<String> journalists,
      @Nullable String title,
      @Nullable String url,
      @Nullable Instant publishedAt,
      String articleId,
      int startOffset,
      int endOffset,
      List<String> alsoIn,
      @Nullable String firstPaper,
      @Nullable Instant firstPublishedAt)
      implements Row {
    public QuotationRow {
      journalists = List.copyOf(journalists);
      alsoIn = List.copyOf(alsoIn);
    }
  }

  record OutletRow(
      String name, @Nullable String country, @Nullable String owner, int articles, int stories)
      implements Row {}
}
