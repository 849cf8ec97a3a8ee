package dev.backstory.site;

import dev.backstory.cluster.story.Reasons.View;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.pipeline.Explanation;
import dev.backstory.pipeline.Explanation.ArticleName;
import dev.backstory.pipeline.Explanation.ArticleReasons;
import dev.backstory.pipeline.Explanation.Kind;
import dev.backstory.pipeline.Explanation.Near;
import dev.backstory.pipeline.Explanation.Next;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.Explanation.StoryName;
import dev.backstory.port.StoryStore.Redirect;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small site. Every outlet, person, place and event in it is invented; each piece of evidence is
 * found in its article by its words.
 */
public final class SiteFixture {
  public static final String NOTICE =
      "Demonstration: every outlet, person and event on these pages is invented.";

  /** Before any of the stories went quiet. */
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2029-11-21T10:00:00Z"));

  private final Map<String, SourceArticle> articles = new LinkedHashMap<>();

  public SiteFixture() {
    harbour();
    earlier();
    brief();
  }

  public SiteSnapshot site() {
    return SiteSnapshot.of(
        List.of(bridge(), survey(), library()),
        articles(),
        List.of(new Redirect("st-3098", "bridge-repair-talks", "st-3100", "calder-bridge-closed")),
        this::reasons,
        CLOCK);
  }

  /** Why the articles of the bridge are in their story; of the others no article is told. */
  Optional<Explanation> reasons(String storyId) {
    if (!storyId.equals("st-3100")) {
      return Optional.of(new Explanation(new StoryName(storyId, storyId, ""), List.of()));
    }
    StoryName bridge = new StoryName("st-3100", "st-3100", "Calder bridge closed");
    StoryName survey = new StoryName("st-3099", "st-3099", "Bridge survey");
    StoryName gone = new StoryName("st-3098", "st-3100", "Calder bridge closed");
    ArticleName tarn =
        new ArticleName("tarn-1", "https://tarn.example/1", "Tarn Gazette", "Bridge <shut>", null);
    ArticleName north = new ArticleName("north-1", null, "North Wire", "", null);
    Step opened =
        new Step(
            Kind.OPENED,
            Instant.parse("2031-03-12T14:20:00Z"),
            tarn,
            gone,
            null,
            true,
            0.12,
            0.44,
            0.32,
            List.of(new View("embedding", 0.31, 1.4), new View("days-apart", 2.5, -0.5)),
            List.of(new Near(north, survey, 0.21)),
            new Next(survey, 0.12));
    Step merged =
        new Step(
            Kind.MERGED,
            Instant.parse("2031-03-12T16:45:00Z"),
            north,
            bridge,
            gone,
            true,
            0.91,
            0.6,
            0.31,
            List.of(),
            List.of(),
            null);
    Step joined =
        new Step(
            Kind.JOINED,
            Instant.parse("2031-03-12T16:45:00Z"),
            north,
            bridge,
            null,
            false,
            0,
            0,
            0,
            List.of(),
            List.of(),
            null);
    return Optional.of(
        new Explanation(
            bridge,
            List.of(
                new ArticleReasons(tarn, List.of(opened, merged)),
                new ArticleReasons(north, List.of(joined)))));
  }

  public SourceArticles articles() {
    return id -> Optional.ofNullable(articles.get(id));
  }

  public SourceArticle article(String id) {
    return articles.get(id);
  }

  // The articles

  private void harbour() {
    article(
        "tarn-1",
        "Tarnmouth Courier",
        List.of("Maren Oakhollow"),
        "Calder Bridge closed after cracks found in two cables",
        "2031-03-12T14:05:00Z",
        null,
        "en",
        "The Calder Bridge was closed to all traffic on Wednesday after inspectors found cracks in"
            + " two of its main cables. The crossing carries 41,000 vehicles a day.",
        "Ferries 🚢 will run every 20 minutes until further notice, the port authority said. It"
            + " expects the closure to last at least six weeks.",
        "“We would rather have an angry city than a broken bridge,” said Ilse Brandvold, the"
            + " regional transport commissioner. She said the cracks were found during a routine"
            + " inspection on Tuesday evening.",
        "The bridge opened in 1968. A report in November 2029 had warned that water was getting"
            + " into the cable housings.");
    article(
        "north-1",
        "The Northern Ledger",
        List.of("Piet Aldersley", "Sunniva Roe"),
        "City cut in two as Calder Bridge shuts",
        "2031-03-12T16:40:00Z",
        null,
        "en",
        "Thousands of commuters were stranded after the Calder Bridge was shut on Wednesday because"
            + " of cracked cables.",
        "Traders on the east bank fear for the spring season. “Nobody crosses a river for a loaf of"
            + " bread,” said Tomasz Wierling, who runs a bakery at the eastern ramp.",
        "The repair will cost about 18 million crowns, according to the regional budget office."
            + " Whether the national government pays a share is open.");
    article(
        "sound-1",
        "Sound & Strait Daily",
        List.of("Ottoline Grabe"),
        "Bridge repair could take three months, engineers say",
        "2031-03-13T06:15:00Z",
        null,
        "en",
        "Engineers of the University of Tarnmouth believe that the repair of the Calder Bridge"
            + " could take three months. Replacing both cables would cost 26 million crowns, they"
            + " estimate.",
        "“Six weeks is the time in which everything goes right,” said Professor Hedda Quillfeather,"
            + " who led the survey of 2029. The survey had asked for new housings within two years,"
            + " but the money was moved to the harbour tunnel.",
        "Cracks in two main cables led to the closure on Wednesday.");
    article(
        "wire-1",
        "East Bank Echo",
        List.of(),
        "Calder Bridge closed to all traffic",
        "2031-03-12T15:10:00Z",
        "Fenmark Press Agency",
        "en",
        "TARNMOUTH (FPA) - The Calder Bridge was closed to all traffic on Wednesday. Cracks had"
            + " been found in two cables.",
        "“The bridge is safe to walk on,” the police said.");
  }

  private void earlier() {
    article(
        "north-0",
        "The Northern Ledger",
        List.of("Piet Aldersley"),
        "Survey warns of water in bridge cables",
        "2029-11-20T00:00:00Z",
        null,
        "en",
        "A survey has found water in the cable housings of the Calder Bridge. It asks for new"
            + " housings within two years.");
    article(
        "tarn-0",
        "Tarnmouth Courier",
        List.of("Maren Oakhollow"),
        "Calder Bridge needs new cable housings",
        "2029-11-20T09:30:00Z",
        null,
        "en",
        "The housings round the cables of the Calder Bridge let water in, a survey says. The"
            + " regional council will discuss it in December.");
    article(
        "sound-0",
        "Sound & Strait Daily",
        List.of(),
        "Water found in bridge",
        "2029-11-21T09:30:00Z",
        null,
        "en",
        "Water was found in the cables of the bridge between the two halves of Tarnmouth.");
  }

  private void brief() {
    article(
        "echo-2",
        "East Bank Echo",
        List.of("Jory Penhale"),
        "Library on the quay reopens with a <reading garden>",
        "2031-03-11T10:00:00Z",
        null,
        "en",
        "The library on the quay reopened on Tuesday after two years of works. Its new garden has"
            + " forty seats.");
  }

  // The stories

  private StoryPage bridge() {
    return new StoryPage(
        "st-3100",
        "calder-bridge-closed",
        "Calder Bridge closed to all traffic after cracks are found in two cables",
        Status.PAGE,
        "en",
        Instant.parse("2031-03-12T14:20:00Z"),
        Instant.parse("2031-03-13T07:00:00Z"),
        3,
        coverage(3, "tarn-1", "wire-1", "north-1", "sound-1"),
        List.of(
            whatHappened(),
            behind(),
            papersSay(),
            agreeDiffer(),
            howWeGotHere(),
            goDeeper(),
            commonQuestions(),
            topics()),
        List.of(
            new Revision(1, Instant.parse("2031-03-12T16:45:00Z"), "The page was opened.", false),
            new Revision(
                2,
                Instant.parse("2031-03-13T06:20:00Z"),
                "One article came in: Sound & Strait Daily.",
                false),
            new Revision(
                3,
                Instant.parse("2031-03-13T07:00:00Z"),
                "An earlier version gave the daily traffic as 14,000 vehicles; the Tarnmouth"
                    + " Courier has corrected it to 41,000.",
                true,
                List.of(
                    new Withdrawn(
                        "whatHappened-1",
                        "The bridge carries 14,000 vehicles a day.",
                        "The Tarnmouth Courier changed its report"),
                    new Withdrawn(
                        "agreeDiffer-1",
                        "The bridge carries 14,000 vehicles a day.",
                        "The Tarnmouth Courier changed its report")))));
  }

  private PageSection whatHappened() {
    return new WhatHappened(
        Claim.EXTRACTED,
        null,
        List.of(
            claim(
                "The Calder Bridge was closed to all traffic on Wednesday after inspectors found"
                    + " cracks in two of its main cables.",
                evidence(
                    "tarn-1",
                    "The Calder Bridge was closed to all traffic on Wednesday after inspectors"
                        + " found cracks in two of its main cables."),
                evidence("wire-1", "The Calder Bridge was closed to all traffic on Wednesday."),
                evidence("sound-1", "Cracks in two main cables led to the closure on Wednesday.")),
            edited(
                "[Ilse Brandvold] said the cracks were found during a routine inspection on Tuesday"
                    + " evening.",
                evidence(
                    "tarn-1",
                    "She said the cracks were found during a routine inspection on Tuesday"
                        + " evening."),
                new Edit("reference", "She", "[Ilse Brandvold]"))));
  }

  private PageSection behind() {
    return new BehindTheHeadline(
        Claim.EXTRACTED,
        null,
        List.of(
            new KeyPoint(
                "A warning in 2029",
                quoting(
                    "tarn-1",
                    "A report in November 2029 had warned that water was getting into the cable"
                        + " housings.")),
            new KeyPoint(
                "Money moved",
                quoting(
                    "sound-1",
                    "The survey had asked for new housings within two years, but the money was"
                        + " moved to the harbour tunnel.")),
            new KeyPoint(
                "A divided city",
                quoting(
                    "north-1",
                    "Thousands of commuters were stranded after the Calder Bridge was shut on"
                        + " Wednesday because of cracked cables."))),
        List.of(
            new Implication(
                "Time",
                quoting(
                    "sound-1",
                    "Engineers of the University of Tarnmouth believe that the repair of the"
                        + " Calder Bridge could take three months."),
                "engineers of the University of Tarnmouth"),
            new Implication(
                "Trade",
                quoting("north-1", "Traders on the east bank fear for the spring season."),
                null)));
  }

  private PageSection papersSay() {
    return new PapersSay(
        Claim.EXTRACTED,
        null,
        List.of(
            entry(
                "tarn-1",
                new PageSpeaker("Ilse Brandvold", "regional transport commissioner", "p-1"),
                quote("tarn-1", "We would rather have an angry city than a broken bridge"),
                quoting("tarn-1", "The crossing carries 41,000 vehicles a day."),
                List.of("East Bank Echo", "Harbour Post")),
            entry(
                "north-1",
                new PageSpeaker("Tomasz Wierling", "baker at the eastern ramp", null),
                quote("north-1", "Nobody crosses a river for a loaf of bread"),
                quoting("north-1", "Whether the national government pays a share is open."),
                List.of()),
            entry(
                "sound-1",
                new PageSpeaker("Hedda Quillfeather", "professor, leader of the 2029 survey", null),
                quote("sound-1", "Six weeks is the time in which everything goes right"),
                null,
                List.of())));
  }

  private PageSection agreeDiffer() {
    Evidence budget =
        evidence(
            "north-1",
            "The repair will cost about 18 million crowns, according to the regional budget"
                + " office.");
    Evidence estimate =
        evidence("sound-1", "Replacing both cables would cost 26 million crowns, they estimate.");
    return new AgreeDiffer(
        Claim.TEMPLATE,
        null,
        List.of(
            new Agreement(
                new Claim(
                    "Cracks were found in two cables.",
                    List.of(
                        evidence("tarn-1", "found cracks in two of its main cables"),
                        evidence("sound-1", "Cracks in two main cables")),
                    List.of(),
                    Claim.TEMPLATE),
                List.of("Tarnmouth Courier", "Sound & Strait Daily"))),
        List.of(
            new Difference(
                "cost of the repair",
                List.of(
                    value("about 18 million crowns", "north-1", budget),
                    value("26 million crowns", "sound-1", estimate)))),
        List.of());
  }

  private PageSection howWeGotHere() {
    return new HowWeGotHere(
        Claim.EXTRACTED,
        null,
        List.of(
            quoting("tarn-1", "The bridge opened in 1968."),
            quoting(
                "tarn-1",
                "A report in November 2029 had warned that water was getting into the cable"
                    + " housings.")),
        List.of(
            new TimelineEntry(
                LocalDate.of(1968, 1, 1),
                Precision.YEAR,
                null,
                quoting("tarn-1", "The bridge opened in 1968."),
                null),
            new TimelineEntry(
                LocalDate.of(2029, 11, 1),
                Precision.MONTH,
                null,
                quoting(
                    "tarn-1",
                    "A report in November 2029 had warned that water was getting into the cable"
                        + " housings."),
                "st-2900"),
            new TimelineEntry(
                LocalDate.of(2031, 3, 12),
                Precision.DAY,
                null,
                quoting("wire-1", "The Calder Bridge was closed to all traffic on Wednesday."),
                null)));
  }

  private PageSection goDeeper() {
    return new GoDeeper(
        Claim.TEMPLATE,
        null,
        List.of(
            new OpenQuestion(
                "Will the national government pay a share of the repair?",
                List.of(
                    evidence("north-1", "Whether the national government pays a share is open."))),
            new OpenQuestion(
                "How long will the bridge stay closed?",
                List.of(
                    evidence("tarn-1", "It expects the closure to last at least six weeks."),
                    evidence("sound-1", "could take three months")))));
  }

  private PageSection commonQuestions() {
    return new CommonQuestions(
        Claim.EXTRACTED,
        null,
        List.of(
            new AnsweredQuestion(
                "how-many-vehicles-use-the-bridge",
                "How many vehicles use the bridge?",
                List.of(quoting("tarn-1", "The crossing carries 41,000 vehicles a day."))),
            new AnsweredQuestion(
                "how-can-people-cross-now",
                "How can people cross now?",
                List.of(
                    quoting(
                        "tarn-1",
                        "Ferries 🚢 will run every 20 minutes until further notice, the port"
                            + " authority said.")))));
  }

  private PageSection topics() {
    return new Topics(
        Claim.EXTRACTED,
        null,
        List.of(
            new TopicCard(
                "inv:calder-bridge",
                "Calder Bridge",
                EntityType.PLACE,
                "a suspension bridge between the two halves of an invented city",
                "Gazetteer of Invented Places",
                "CC0 1.0",
                "https://gazetteer.example/calder-bridge",
                9),
            new TopicCard(null, "Ilse Brandvold", EntityType.PERSON, null, null, null, null, 3),
            new TopicCard(
                null,
                "University of Tarnmouth",
                EntityType.ORGANISATION,
                null,
                null,
                null,
                null,
                2)));
  }

  private StoryPage survey() {
    return new StoryPage(
        "st-2900",
        "survey-warns-of-water-in-bridge-cables",
        "Survey warns of water in the cables of the Calder Bridge",
        Status.PAGE,
        "en",
        Instant.parse("2029-11-20T10:00:00Z"),
        Instant.parse("2029-11-21T10:00:00Z"),
        1,
        coverage(3, "north-0", "tarn-0", "sound-0"),
        List.of(
            new WhatHappened(
                Claim.EXTRACTED,
                null,
                List.of(
                    quoting(
                        "north-0",
                        "A survey has found water in the cable housings of the Calder Bridge."))),
            new PapersSay(Claim.EXTRACTED, "too few attributed quotations", List.of()),
            new Topics(
                Claim.EXTRACTED,
                null,
                List.of(
                    new TopicCard(
                        "inv:calder-bridge",
                        "Calder Bridge",
                        EntityType.PLACE,
                        "a suspension bridge between the two halves of an invented city",
                        "Gazetteer of Invented Places",
                        "CC0 1.0",
                        "https://gazetteer.example/calder-bridge",
                        3)))),
        List.of(
            new Revision(1, Instant.parse("2029-11-21T10:00:00Z"), "The page was opened.", false)));
  }

  private StoryPage library() {
    return new StoryPage(
        "st-3099",
        "library-on-the-quay-reopens",
        "Library on the quay reopens with a <reading garden>",
        Status.BRIEF,
        "en",
        Instant.parse("2031-03-11T10:05:00Z"),
        Instant.parse("2031-03-11T10:05:00Z"),
        1,
        coverage(1, "echo-2"),
        List.of(
            new WhatHappened(
                Claim.EXTRACTED,
                null,
                List.of(
                    quoting(
                        "echo-2",
                        "The library on the quay reopened on Tuesday after two years of"
                            + " works.")))),
        List.of(
            new Revision(
                1, Instant.parse("2031-03-11T10:05:00Z"), "The brief was opened.", false)));
  }

  // How they are put together

  private void article(
      String id,
      String outlet,
      List<String> authors,
      String title,
      String published,
      String wire,
      String language,
      String... paragraphs) {
    String text = String.join("\n", paragraphs);
    Article article =
        new Article(
            id,
            "https://"
                + outlet.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-")
                + ".example/"
                + id,
            outlet,
            authors,
            title,
            Instant.parse(published),
            null,
            language,
            wire,
            text);
    articles.put(id, new SourceArticle(article, article.length(), sentences(text)));
  }

  /** A sentence ends at a full stop, with a closing mark perhaps, before white space. */
  static List<Span> sentences(String text) {
    int[] points = text.codePoints().toArray();
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= points.length; i++) {
      boolean gap = i == points.length || Character.isWhitespace(points[i]);
      boolean ends = gap && (i == points.length || points[i] == '\n' || points[i - 1] == '.');
      if (ends) {
        sentences.add(new Span(start, i));
        start = i + 1;
      }
    }
    return sentences;
  }

  Evidence evidence(String articleId, String words) {
    String text = articles.get(articleId).article().text();
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(articleId + " does not say: " + words);
    }
    int start = text.codePointCount(0, at);
    return new Evidence(articleId, start, start + words.codePointCount(0, words.length()));
  }

  private Quote quote(String articleId, String words) {
    Evidence place = evidence(articleId, words);
    return new Quote(words, articleId, place.start(), place.end());
  }

  private Claim quoting(String articleId, String words) {
    return claim(words, evidence(articleId, words));
  }

  private static Claim claim(String text, Evidence... evidence) {
    return new Claim(text, List.of(evidence), List.of(), Claim.EXTRACTED);
  }

  private static Claim edited(String text, Evidence evidence, Edit... edits) {
    return new Claim(text, List.of(evidence), List.of(edits), Claim.EXTRACTED);
  }

  private PaperEntry entry(
      String articleId, PageSpeaker speaker, Quote quote, Claim claim, List<String> alsoIn) {
    Article article = articles.get(articleId).article();
    return new PaperEntry(
        article.outletName(),
        article.authors(),
        articleId,
        article.url(),
        speaker,
        quote,
        claim,
        alsoIn,
        List.of(),
        null,
        null);
  }

  private DifferingValue value(String value, String articleId, Evidence evidence) {
    Article article = articles.get(articleId).article();
    return new DifferingValue(
        value, article.outletName(), articleId, article.published(), evidence);
  }

  private Coverage coverage(int newsrooms, String... articleIds) {
    List<Covering> covering = new ArrayList<>();
    for (String id : articleIds) {
      Article article = articles.get(id).article();
      covering.add(
          new Covering(
              id,
              article.url(),
              article.outletName(),
              article.authors(),
              article.title(),
              article.published(),
              article.wire(),
              article.wire() == null,
              null));
    }
    return new Coverage(covering, covering.size(), newsrooms);
  }
}
