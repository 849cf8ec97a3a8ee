package dev.backstory.check;

import dev.backstory.check.ArticleTexts.Text;
import dev.backstory.check.SiteReport.Fault;
import dev.backstory.check.SiteReport.Proof;
import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.support.EvidenceGate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proves stories one by one, and counts. */
final class StoryCheck {
  private static final String NO_TEXT = "no text of article ";

  /** Where the only template of claims says who somebody is: "Ada Lind is the mayor." */
  private static final List<String> SAYS_WHO = List.of("topics.cards", "commonQuestions.items");

  private final ClaimVerifier verifier = new ClaimVerifier();
  private final ArticleTexts texts;
  private final Supplier<EvidenceGate> gate;
  private final Consumer<Fault> faults;
  private int stories;
  private int claims;
  private int quotations;
  private int evidence;
  private int facts;

  StoryCheck(ArticleTexts texts, Supplier<EvidenceGate> gate, Consumer<Fault> faults) {
    this.gate = gate;
    this.texts = texts;
    this.faults = faults;
  }

  void check(StoryPage page) {
    stories++;
    PageContents contents = PageContents.of(page);
    contents.bare().forEach(line -> fault(page, line, "no evidence: " + line.what()));
    covered(page, contents);
    contents.evidence().forEach(place -> evidence(page, place));
    contents.quotes().forEach(quote -> quotation(page, quote));
    contents.claims().forEach(claim -> claim(page, claim));
    facts(page, contents);
    PageUnderCheck under = new PageUnderCheck(page, texts, faults);
    TellersCheck tellers = new TellersCheck(under);
    contents.claims().forEach(tellers::check);
    CoverageCheck.check(under);
    HistoryCheck.check(under);
    WordsCheck.headline(under);
    WordsCheck.evidence(under);
    ModelCheck.check(under, gate);
    page.sections().forEach(section -> section(under, section));
  }

  private static void section(PageUnderCheck under, PageSection section) {
    switch (section) {
      case WhatHappened _ -> {} // claims and nothing else
      case BehindTheHeadline s -> PointsCheck.check(under, s);
      case PapersSay s -> PapersCheck.check(under, s);
      case AgreeDiffer s -> PointsCheck.check(under, s);
      case HowWeGotHere s -> TimelineCheck.check(under, s);
      case GoDeeper s -> QuestionsCheck.check(under, s);
      case CommonQuestions s -> QuestionsCheck.check(under, s);
      case Topics s -> WordsCheck.check(under, s);
    }
  }

  SiteReport report(int articles, int redirects, int files, int unproved, List<Fault> found) {
    return new SiteReport(
        stories,
        claims,
        quotations,
        evidence,
        facts,
        articles,
        redirects,
        files,
        unproved,
        Proof.NONE,
        Proof.NONE,
        found);
  }

  /** Whether the fault is only that there is nothing to check against. */
  static boolean lacksText(Fault fault) {
    return fault.fault().startsWith(NO_TEXT);
  }

  private void covered(StoryPage page, PageContents contents) {
    Set<String> coverage =
        page.coverage().articles().stream().map(Covering::id).collect(Collectors.toSet());
    contents.articles().forEach(named -> covered(page, coverage, named, named.what()));
    contents.evidence().forEach(place -> covered(page, coverage, place, place.what().articleId()));
  }

  private void covered(StoryPage page, Set<String> coverage, Placed<?> at, String articleId) {
    if (!coverage.contains(articleId)) {
      fault(page, at, "article " + articleId + " is not in the coverage");
    }
  }

  private void evidence(StoryPage page, Placed<Evidence> placed) {
    evidence++;
    Evidence place = placed.what();
    Optional<Text> text = texts.find(place.articleId());
    if (text.isEmpty()) {
      fault(page, placed, NO_TEXT + place.articleId());
    } else if (text.get().cuts(place) && !placed.where().endsWith(".quote")) {
      fault(
          page,
          placed,
          "%d-%d begins or ends within a word or with white space"
              .formatted(place.start(), place.end()));
    } else if (!text.get().holds(place)) {
      fault(
          page,
          placed,
          "%d-%d is not a span of article %s, which has %d characters"
              .formatted(place.start(), place.end(), place.articleId(), text.get().length()));
    }
  }

  private void quotation(StoryPage page, Placed<Quote> placed) {
    quotations++;
    Quote quote = placed.what();
    if (isThere(new Evidence(quote.articleId(), quote.start(), quote.end()))) {
      verifier.faults(quote, this::words).forEach(fault -> fault(page, placed, fault));
    }
  }

  private void claim(StoryPage page, Placed<Claim> placed) {
    claims++;
    Claim claim = placed.what();
    boolean described = SAYS_WHO.stream().anyMatch(placed.where()::startsWith);
    if (claim.madeBy().equals(Claim.TEMPLATE)) {
      List<String> faults =
          described
              ? TemplateCheck.faults(claim, evidence(claim))
              : List.of("follows no template: " + claim.text());
      faults.forEach(fault -> fault(page, placed, fault));
    } else if (claim.template() != null) {
      fault(page, placed, "is not made by its template");
    }
    if (claim.evidence().stream().allMatch(this::isThere)) {
      verifier
          .faults(claim, this::words, id -> day(page, id))
          .forEach(fault -> fault(page, placed, fault));
    }
  }

  private static @Nullable LocalDate day(StoryPage page, String articleId) {
    return page.coverage().articles().stream()
        .filter(article -> article.id().equals(articleId))
        .map(Covering::publishedAt)
        .flatMap(Stream::ofNullable)
        .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate())
        .findFirst()
        .orElse(null);
  }

  /** The words of all that it rests on; empty where some are not known. */
  private String evidence(Claim claim) {
    List<String> words =
        claim.evidence().stream().map(this::words).flatMap(Stream::ofNullable).toList();
    return words.size() < claim.evidence().size() ? "" : String.join("\n", words);
  }

  private void facts(StoryPage page, PageContents contents) {
    FactCheck check = new FactCheck(page);
    for (Fact fact : page.facts()) {
      facts++;
      check
          .faults(fact, this::words)
          .forEach(fault -> faults.accept(new Fault(page.id(), "fact " + fact.id(), fault)));
      fact.tellings().stream()
          .filter(telling -> texts.find(telling.articleId()).isPresent() && !isThere(telling))
          .forEach(
              telling ->
                  faults.accept(
                      new Fault(page.id(), "fact " + fact.id(), "no such span: " + telling)));
    }
    contents
        .claims()
        .forEach(claim -> check.faults(claim.what()).forEach(fault -> fault(page, claim, fault)));
    contents
        .values()
        .forEach(them -> check.faults(them.what()).forEach(fault -> fault(page, them, fault)));
  }

  private @Nullable String words(Evidence place) {
    return texts
        .find(place.articleId())
        .filter(text -> text.holds(place))
        .map(text -> text.offsets().slice(place.span()))
        .orElse(null);
  }

  /** Where it is not, the evidence itself is the fault. */
  private boolean isThere(Evidence place) {
    return texts.find(place.articleId()).filter(text -> text.holds(place)).isPresent();
  }

  private @Nullable String words(String articleId) {
    return texts.find(articleId).map(Text::words).orElse(null);
  }

  private void fault(StoryPage page, Placed<?> placed, String fault) {
    faults.accept(new Fault(page.id(), placed.where(), fault));
  }
}
