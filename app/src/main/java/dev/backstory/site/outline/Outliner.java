package dev.backstory.site.outline;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.Wording;
import dev.backstory.site.coverage.ReportCount;
import dev.backstory.site.outline.StoryOutline.Line;
import dev.backstory.site.outline.StoryOutline.Part;
import dev.backstory.site.outline.StoryOutline.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an outline of a page. */
public final class Outliner {
  private static final String NONE = "";

  private final SiteSnapshot site;
  private final StoryPage page;

  private Outliner(SiteSnapshot site, StoryPage page) {
    this.site = site;
    this.page = page;
  }

  /**
   * A page as headings and lines.
   *
   * @param site that the page is of
   */
  public static StoryOutline outline(SiteSnapshot site, StoryPage page) {
    Outliner outliner = new Outliner(site, page);
    return new StoryOutline(
        page,
        page.sections().stream()
            .filter(section -> section.omitted() == null)
            .sorted(Comparator.comparingInt(PageSection::place))
            .map(outliner::part)
            .toList());
  }

  private Part part(PageSection section) {
    Stream<Line> lines =
        switch (section) {
          case WhatHappened it -> it.claims().stream().map(claim -> line(NONE, NONE, claim));
          case BehindTheHeadline it -> behind(it);
          case PapersSay it -> it.entries().stream().flatMap(this::paper);
          case AgreeDiffer it -> agreeing(it);
          case HowWeGotHere it -> history(it);
          case GoDeeper it ->
              it.questions().stream().map(question -> line(question.text(), question.evidence()));
          case CommonQuestions it -> it.items().stream().flatMap(this::answered);
          case Topics it -> topics(it);
        };
    return new Part(
        section.kind(),
        SectionHeadings.heading(section),
        Wording.provenance(section),
        lines.toList());
  }

  private Stream<Line> behind(BehindTheHeadline section) {
    return Stream.concat(
        section.keyPoints().stream()
            .map(it -> line(words("behind.keyPoints"), it.label(), it.claim())),
        section.implications().stream()
            .map(
                it ->
                    line(
                        words("behind.implications"),
                        it.label(),
                        it.claim(),
                        it.saidBy() == null
                            ? List.of()
                            : List.of(words("behind.accordingTo", it.saidBy())))));
  }

  private Stream<Line> paper(PaperEntry entry) {
    String outlet =
        entry.authors().isEmpty()
            ? entry.outlet()
            : words("outline.byline", entry.outlet(), Wording.names(entry.authors()));
    List<Line> lines = new ArrayList<>();
    Quote quote = entry.quote();
    if (quote != null) {
      lines.add(quoted(outlet, quote, by(entry), remarks(entry)));
      entry
          .otherwise()
          .forEach(
              it ->
                  lines.add(
                      quoted(
                          words("outline.otherwise", it.outlet()), it.quote(), NONE, List.of())));
    }
    Claim claim = entry.claim();
    if (claim != null) {
      lines.add(
          quote == null
              ? line(NONE, outlet, claim, by(entry).isEmpty() ? List.of() : List.of(by(entry)))
              : line(NONE, words("outline.adds", entry.outlet()), claim));
    }
    return lines.stream();
  }

  private static String by(PaperEntry entry) {
    PageSpeaker speaker = entry.speaker();
    Quote attribution = entry.attribution();
    if (speaker != null) {
      return speaker.name() + (speaker.role() == null ? NONE : ", " + speaker.role());
    }
    return attribution == null ? NONE : attribution.text();
  }

  private List<String> remarks(PaperEntry entry) {
    List<String> remarks = new ArrayList<>();
    String also = Wording.alsoIn(entry, page.printedBy(entry));
    if (!also.isEmpty()) {
      remarks.add(also);
    }
    if (entry.first() != null) {
      remarks.add(
          words(
              "quotation.first", entry.first().paper(), Wording.time(entry.first().publishedAt())));
    }
    return remarks;
  }

  private Stream<Line> agreeing(AgreeDiffer section) {
    return Stream.of(
            section.agreements().stream()
                .map(it -> line(words("agreeDiffer.agree"), NONE, it.claim())),
            section.differences().stream()
                .flatMap(it -> values(words("agreeDiffer.differ.about", it.about()), it.values())),
            section.series().stream()
                .flatMap(it -> values(words("agreeDiffer.series.about", it.about()), it.values())))
        .flatMap(lines -> lines);
  }

  private Stream<Line> values(String group, List<DifferingValue> values) {
    return values.stream()
        .map(
            it ->
                new Line(
                    group,
                    NONE,
                    it.outlet(),
                    it.value(),
                    null,
                    Stream.concat(
                            Stream.ofNullable(it.at()).map(Wording::time),
                            Stream.ofNullable(it.corrected())
                                .map(at -> words("outline.corrected", Wording.time(at))))
                        .toList(),
                    List.of(),
                    NONE,
                    List.of(it.evidence())));
  }

  private Stream<Line> history(HowWeGotHere section) {
    return Stream.concat(
        section.background().stream().map(claim -> line(NONE, NONE, claim)),
        section.timeline().stream()
            .map(
                it ->
                    line(
                        words("howWeGotHere.timeline"),
                        TimeWording.of(it),
                        it.claim(),
                        earlier(it).toList())));
  }

  private Stream<String> earlier(TimelineEntry entry) {
    return Stream.ofNullable(entry.storyId())
        .flatMap(id -> site.story(id).stream())
        .map(ListedStory::headline)
        .map(headline -> words("outline.earlier", headline));
  }

  private Stream<Line> answered(AnsweredQuestion question) {
    return question.answer().stream().map(claim -> line(question.question(), NONE, claim));
  }

  private Stream<Line> topics(Topics section) {
    Map<Boolean, List<TopicCard>> cards =
        section.cards().stream().collect(Collectors.partitioningBy(TopicCard::isDescribed));
    List<TopicCard> named = cards.getOrDefault(false, List.of());
    String names = Wording.names(named.stream().map(TopicCard::name).toList());
    return Stream.concat(
        cards.getOrDefault(true, List.of()).stream().map(this::card),
        named.isEmpty()
            ? Stream.empty()
            : Stream.of(line(words("outline.alsoNamed", names), List.of())));
  }

  private Line card(TopicCard card) {
    Claim claim = card.claim();
    return claim == null
        ? new Line(
            NONE,
            NONE,
            card.name(),
            card.description() == null ? NONE : card.description(),
            null,
            Stream.of(card.source(), card.licence(), Wording.link(card.url()))
                .flatMap(Stream::ofNullable)
                .toList(),
            List.of(),
            NONE,
            List.of())
        : line(NONE, card.name(), claim);
  }

  private Line line(String group, String label, Claim claim) {
    return line(group, label, claim, List.of());
  }

  private Line line(String group, String label, Claim claim, List<String> noted) {
    List<String> remarks = new ArrayList<>(noted);
    claim
        .inPart()
        .forEach(it -> remarks.add(words("outline.inPart", it.newsroom(), Wording.without(it))));
    String reported = ReportCount.of(claim, page).map(Wording::told).orElse(NONE);
    return new Line(
        group,
        claim.id(),
        label,
        claim.text(),
        null,
        remarks,
        newsrooms(claim),
        reported,
        claim.evidence());
  }

  private List<String> newsrooms(Claim claim) {
    return ReportCount.standings(claim, page).entrySet().stream()
        .filter(it -> it.getValue().isTelling())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Line line(String text, List<Evidence> evidence) {
    return new Line(NONE, NONE, NONE, text, null, List.of(), List.of(), NONE, evidence);
  }

  private static Line quoted(String label, Quote quote, String by, List<String> remarks) {
    return new Line(
        NONE,
        NONE,
        label,
        NONE,
        new Said(quote.text(), by),
        remarks,
        List.of(),
        NONE,
        List.of(new Evidence(quote.articleId(), quote.start(), quote.end())));
  }
}
