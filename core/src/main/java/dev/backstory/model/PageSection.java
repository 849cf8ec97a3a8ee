package dev.backstory.model;

import dev.backstory.model.TimeExpression.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A section of a story page. A section that is left out says why and is otherwise empty. */
public sealed interface PageSection {
  /** {@code extracted}, {@code template} or {@code model:NAME}. */
  String provenance();

  /** Why the section is left out; null when it is not. */
  @Nullable String omitted();

  /** The name of the section in JSON. */
  default String kind() {
    return kindOf(getClass());
  }

  /** The name in JSON of sections of a class: its own, the first letter small. */
  static String kindOf(Class<?> section) {
    String name = section.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  record WhatHappened(String provenance, @Nullable String omitted, List<Claim> claims)
      implements PageSection {
    public WhatHappened {
      claims = List.copyOf(claims);
    }
  }

  record BehindTheHeadline(
      String provenance,
      @Nullable String omitted,
      List<KeyPoint> keyPoints,
      List<Implication> implications)
      implements PageSection {
    public BehindTheHeadline {
      keyPoints = List.copyOf(keyPoints);
      implications = List.copyOf(implications);
    }
  }

  /** A label of one to four words and what it stands for. */
  record KeyPoint(String label, Claim claim) {}

  /** What follows or may follow, and who says so where somebody does. */
  record Implication(String label, Claim claim, @Nullable String saidBy) {}

  record PapersSay(String provenance, @Nullable String omitted, List<PaperEntry> entries)
      implements PageSection {
    public PapersSay {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What one outlet reports.
   *
   * @param quote verbatim, or null
   * @param claim in one clause what its report adds, or null
   * @param alsoIn names of the other outlets with the same quotation or the same wire report
   * @param otherwise the same quotation as others of them word it
   * @param first which of the story's papers published the quotation first; null when that is not
   *     known, or nobody else has it
   * @param attribution the article's own words for who says it, "he said", where the speaker is not
   *     sure; else null
   */
  record PaperEntry(
      String outlet,
      List<String> authors,
      String articleId,
      @Nullable String url,
      @Nullable PageSpeaker speaker,
      @Nullable Quote quote,
      @Nullable Claim claim,
      List<String> alsoIn,
      List<OtherWording> otherwise,
      @Nullable FirstPublisher first,
      @Nullable Quote attribution) {
    public PaperEntry {
      authors = List.copyOf(authors);
      alsoIn = List.copyOf(alsoIn);
      otherwise = List.copyOf(otherwise);
    }

    /** The same entry with this claim. */
    public PaperEntry adding(Claim claim) {
      return new PaperEntry(
          outlet,
          authors,
          articleId,
          url,
          speaker,
          quote,
          claim,
          alsoIn,
          otherwise,
          first,
          attribution);
    }
  }

  /** A quotation as another outlet has it; verbatim, too. */
  record OtherWording(String outlet, Quote quote) {}

  /** Who published a quotation first: an agency for its report, else the outlet. */
  record FirstPublisher(String paper, String articleId, Instant publishedAt) {}

  record PageSpeaker(String name, @Nullable String role, @Nullable String entityId) {}

  record AgreeDiffer(
      String provenance,
      @Nullable String omitted,
      List<Agreement> agreements,
      List<Difference> differences,
      List<Series> series)
      implements PageSection {
    public AgreeDiffer {
      agreements = List.copyOf(agreements);
      differences = List.copyOf(differences);
      series = Objects.requireNonNullElse(series, List.of()); // pages of before have none
      series = List.copyOf(series);
    }
  }

  /** A fact that independent newsrooms tell alike; the claim's evidence has a span of each. */
  record Agreement(Claim claim, List<String> outlets) {
    public Agreement {
      outlets = List.copyOf(outlets);
    }
  }

  /** Something on which they differ, such as "people killed". */
  record Difference(String about, List<DifferingValue> values) {
    public Difference {
      values = List.copyOf(values);
    }
  }

  /** A figure that went on as time passed: its values, oldest first, each as it was first told. */
  record Series(String about, List<DifferingValue> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * One outlet's value of it; the evidence is the sentence that gives it.
   *
   * @param corrected when the outlet's report was corrected, since it was wrong; null if it was not
   */
  record DifferingValue(
      String value,
      String outlet,
      String articleId,
      @Nullable Instant at,
      Evidence evidence,
      @Nullable Instant corrected) {
    /** A value that its outlet has not taken back. */
    public DifferingValue(
        String value, String outlet, String articleId, @Nullable Instant at, Evidence evidence) {
      this(value, outlet, articleId, at, evidence, null);
    }
  }

  record HowWeGotHere(
      String provenance,
      @Nullable String omitted,
      List<Claim> background,
      List<TimelineEntry> timeline)
      implements PageSection {
    public HowWeGotHere {
      background = List.copyOf(background);
      timeline = List.copyOf(timeline);
    }
  }

  /**
   * One event of the timeline.
   *
   * @param date first day of the stretch that {@code precision} gives
   * @param end last day of a stretch from one date of that precision to another; null otherwise
   * @param storyId an earlier story about it, or null
   */
  record TimelineEntry(
      LocalDate date,
      Precision precision,
      @Nullable LocalDate end,
      Claim claim,
      @Nullable String storyId) {}

  record GoDeeper(String provenance, @Nullable String omitted, List<OpenQuestion> questions)
      implements PageSection {
    public GoDeeper {
      questions = List.copyOf(questions);
    }
  }

  /** A question that the coverage raises and leaves open. */
  record OpenQuestion(String text, List<Evidence> evidence) {
    public OpenQuestion {
      evidence = List.copyOf(evidence);
    }
  }

  record CommonQuestions(String provenance, @Nullable String omitted, List<AnsweredQuestion> items)
      implements PageSection {
    public CommonQuestions {
      items = List.copyOf(items);
    }
  }

  /** A question that the coverage answers; the slug is its page's address. */
  record AnsweredQuestion(String slug, String question, List<Claim> answer) {
    public AnsweredQuestion {
      answer = List.copyOf(answer);
    }
  }

  record Topics(String provenance, @Nullable String omitted, List<TopicCard> cards)
      implements PageSection {
    public Topics {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A person, organisation or place of the story.
   *
   * @param entityId in the knowledge base; null when the name could not be linked safely
   * @param typeSure whether a page may say what type it is; if not, {@code type} is the likeliest
   * @param description of the base, or the words by which the articles introduce it
   * @param mentions how often the story names it
   * @param claim those words of the articles, with their evidence; null if the description is none
   */
  record TopicCard(
      @Nullable String entityId,
      String name,
      EntityType type,
      boolean typeSure,
      @Nullable String description,
      @Nullable String source,
      @Nullable String licence,
      @Nullable String url,
      int mentions,
      @Nullable Claim claim) {
    /** A card with a description that a base gives, or none. */
    public TopicCard(
        @Nullable String entityId,
        String name,
        EntityType type,
        @Nullable String description,
        @Nullable String source,
        @Nullable String licence,
        @Nullable String url,
        int mentions) {
      this(
          entityId,
          name,
          type,
          entityId != null,
          description,
          source,
          licence,
          url,
          mentions,
          null);
    }

    /** The same card with this claim. */
    public TopicCard saying(Claim claim) {
      return new TopicCard(
          entityId, name, type, typeSure, description, source, licence, url, mentions, claim);
    }
  }
}
