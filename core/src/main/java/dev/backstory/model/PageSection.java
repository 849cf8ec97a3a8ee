package dev.backstory.model;

import dev.backstory.model.Claim.Template;
import dev.backstory.model.TimeExpression.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A section of a story page, declared in the order of the page. A section that is left out says why
 * and is otherwise empty.
 */
public sealed interface PageSection {
  /** {@code extracted}, {@code template} or, where a line of it is a model's, as its claim says. */
  String provenance();

  /** Why the section is left out; null when it is not. */
  @Nullable String omitted();

  /** The same section, each of its claims changed. */
  PageSection withClaims(UnaryOperator<Claim> change);

  /** Every claim of the section, in its order. */
  default List<Claim> everyClaim() {
    List<Claim> claims = new ArrayList<>();
    withClaims(
        claim -> {
          claims.add(claim);
          return claim;
        });
    return List.copyOf(claims);
  }

  /** Where the section stands among those of a page, from 0. */
  default int place() {
    return List.of(PageSection.class.getPermittedSubclasses()).indexOf(getClass());
  }

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

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new WhatHappened(provenance, omitted, claims.stream().map(change).toList());
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

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new BehindTheHeadline(
          provenance,
          omitted,
          keyPoints.stream().map(it -> new KeyPoint(it.label(), change.apply(it.claim()))).toList(),
          implications.stream()
              .map(it -> new Implication(it.label(), change.apply(it.claim()), it.saidBy()))
              .toList());
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

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new PapersSay(
          provenance, omitted, entries.stream().map(it -> it.withClaim(change)).toList());
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

    /** The same where what it adds is told elsewhere. */
    public PaperEntry withoutClaim() {
      return new PaperEntry(
          outlet,
          authors,
          articleId,
          url,
          speaker,
          quote,
          null,
          alsoIn,
          otherwise,
          first,
          attribution);
    }

    private PaperEntry withClaim(UnaryOperator<Claim> change) {
      return new PaperEntry(
          outlet,
          authors,
          articleId,
          url,
          speaker,
          quote,
          claim == null ? null : change.apply(claim),
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

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new AgreeDiffer(
          provenance,
          omitted,
          agreements.stream()
              .map(it -> new Agreement(change.apply(it.claim()), it.outlets()))
              .toList(),
          differences,
          series);
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

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new HowWeGotHere(
          provenance,
          omitted,
          background.stream().map(change).toList(),
          timeline.stream().map(it -> it.withClaim(change)).toList());
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
      @Nullable String storyId) {
    private TimelineEntry withClaim(UnaryOperator<Claim> change) {
      return new TimelineEntry(date, precision, end, change.apply(claim), storyId);
    }
  }

  record GoDeeper(String provenance, @Nullable String omitted, List<OpenQuestion> questions)
      implements PageSection {
    public GoDeeper {
      questions = List.copyOf(questions);
    }

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return this;
    }
  }

  /**
   * A question that the coverage raises and leaves open.
   *
   * @param template that gives it; null where a model wrote it
   */
  record OpenQuestion(String text, List<Evidence> evidence, @Nullable Template template) {
    public OpenQuestion {
      evidence = List.copyOf(evidence);
    }

    /** A question that was made by no template. */
    public OpenQuestion(String text, List<Evidence> evidence) {
      this(text, evidence, null);
    }
  }

  record CommonQuestions(String provenance, @Nullable String omitted, List<AnsweredQuestion> items)
      implements PageSection {
    public CommonQuestions {
      items = List.copyOf(items);
    }

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new CommonQuestions(
          provenance, omitted, items.stream().map(it -> it.withClaims(change)).toList());
    }
  }

  /**
   * A question that the coverage answers.
   *
   * @param slug its page's address
   * @param template that gives it; null where a model wrote it
   */
  record AnsweredQuestion(
      String slug, String question, List<Claim> answer, @Nullable Template template) {
    public AnsweredQuestion {
      answer = List.copyOf(answer);
    }

    /** A question that was made by no template. */
    public AnsweredQuestion(String slug, String question, List<Claim> answer) {
      this(slug, question, answer, null);
    }

    /** The same at another address. */
    public AnsweredQuestion at(String address) {
      return new AnsweredQuestion(address, question, answer, template);
    }

    private AnsweredQuestion withClaims(UnaryOperator<Claim> change) {
      return new AnsweredQuestion(slug, question, answer.stream().map(change).toList(), template);
    }
  }

  record Topics(String provenance, @Nullable String omitted, List<TopicCard> cards)
      implements PageSection {
    public Topics {
      cards = List.copyOf(cards);
    }

    @Override
    public PageSection withClaims(UnaryOperator<Claim> change) {
      return new Topics(
          provenance, omitted, cards.stream().map(it -> it.withClaim(change)).toList());
    }
  }

  /**
   * A person, organisation or place of the story.
   *
   * @param entityId in the knowledge base, or the site's own where its editors decided on the
   *     topic; null when the name could not be linked safely
   * @param name as the articles call it, or as the editors of the site do
   * @param typeSure whether a page may say what type it is; if not, {@code type} is the likeliest
   * @param description of the base, or the words by which the articles introduce it
   * @param mentions how often the story names it
   * @param claim those words of the articles, with their evidence; null if the description is none
   * @param articleName what the articles call it where editors decided on another name; else null
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
      @Nullable Claim claim,
      @Nullable String articleName) {
    /** Whether a reader learns more from it than a name. */
    public boolean isDescribed() {
      return description != null || claim != null;
    }

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

    /** One that goes by a name that the articles have. */
    public TopicCard(
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
      this(
          entityId, name, type, typeSure, description, source, licence, url, mentions, claim, null);
    }

    private TopicCard withClaim(UnaryOperator<Claim> change) {
      return new TopicCard(
          entityId,
          name,
          type,
          typeSure,
          description,
          source,
          licence,
          url,
          mentions,
          claim == null ? null : change.apply(claim),
          articleName);
    }
  }
}
