package dev.backstory.bench.grown;

import dev.backstory.bench.grown.InventedWords.Named;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
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
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.TimeExpression.Precision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays out a page of about the size that real ones have, from sentences of its articles. */
final class InventedPage {
  private final Story story;
  private final String headline;
  private final List<InventedArticle> articles;
  private final InventedWords words;
  private final List<Named> named;
  private final List<Fact> facts = new ArrayList<>();
  private int next;

  InventedPage(Story story, String headline, List<InventedArticle> articles, InventedWords words) {
    this.story = story;
    this.headline = headline;
    this.articles = articles;
    this.words = words;
    this.named = IntStream.range(0, 7).mapToObj(_ -> words.person()).distinct().toList();
  }

  StoryPage brief() {
    return page(Status.BRIEF, List.of(new WhatHappened(Claim.EXTRACTED, null, List.of(claim(0)))));
  }

  /**
   * @param earlier id of a story that the timeline leads to, or null
   */
  StoryPage full(@Nullable String earlier) {
    return page(
        Status.PAGE,
        List.of(
            new WhatHappened(Claim.EXTRACTED, null, List.of(claim(0), claim(0), claim(1))),
            new BehindTheHeadline(
                Claim.EXTRACTED,
                null,
                many(4, n -> new KeyPoint("Point " + n, claim(n))),
                many(3, n -> new Implication("Then " + n, claim(n), null))),
            papers(),
            new AgreeDiffer(
                Claim.EXTRACTED,
                null,
                many(3, n -> new Agreement(claim(n), outlets())),
                List.of(),
                List.of()),
            new HowWeGotHere(
                Claim.EXTRACTED,
                null,
                many(2, this::claim),
                many(4, n -> timeline(n, n == 0 ? earlier : null))),
            new GoDeeper(
                Claim.TEMPLATE,
                null,
                many(3, n -> new OpenQuestion(words.headline() + "?", List.of(evidence(n))))),
            new CommonQuestions(
                Claim.TEMPLATE,
                null,
                many(
                    4,
                    n -> new AnsweredQuestion("q" + n, words.headline() + "?", List.of(claim(n))))),
            topics()));
  }

  private StoryPage page(Status status, List<PageSection> sections) {
    Instant created = story.createdAt();
    return new StoryPage(
        story.id(),
        story.slug(),
        headline,
        status,
        "en",
        created,
        story.updatedAt(),
        1,
        new Coverage(
            articles.stream().map(InventedPage::covering).toList(),
            outlets().size(),
            outlets().size()),
        sections,
        List.of(new Revision(1, story.updatedAt(), "The page was first published.", false)),
        facts);
  }

  private PageSection papers() {
    return new PapersSay(
        Claim.EXTRACTED,
        null,
        many(
            5,
            n -> {
              InventedArticle article = articles.get(n % articles.size());
              Named speaker = named.get(n % named.size());
              return new PaperEntry(
                  article.article().outletName(),
                  article.article().authors(),
                  article.id(),
                  article.article().url(),
                  new PageSpeaker(speaker.name(), null, speaker.entity()),
                  article.quote(),
                  claim(n),
                  List.of(),
                  List.of(),
                  null,
                  null);
            }));
  }

  private PageSection topics() {
    return new Topics(
        Claim.EXTRACTED,
        null,
        named.stream()
            .map(
                it ->
                    new TopicCard(
                        it.entity(),
                        it.name(),
                        it.type(),
                        it.entity() == null ? null : "somebody or something of that name",
                        it.entity() == null ? null : "An invented base",
                        it.entity() == null ? null : "CC0",
                        null,
                        3))
            .toList());
  }

  private TimelineEntry timeline(int n, @Nullable String earlier) {
    return new TimelineEntry(
        story.createdAt().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(9 - n),
        Precision.DAY,
        null,
        claim(n),
        earlier);
  }

  /** A sentence that the page does not have yet, while there are any. */
  private Claim claim(int n) {
    Evidence own = evidence(next);
    InventedArticle article = articles.get(next % articles.size());
    String text = article.sentence(next % (article.sentences().size() - 1));
    String fact = "f" + next;
    facts.add(
        new Fact(
            fact,
            Fact.Kind.EVENT,
            Fact.Status.CURRENT,
            null,
            text,
            null,
            null,
            List.of(article.article().outletName()),
            List.of(own)));
    Claim claim =
        new Claim("c" + next, text, List.of(fact), List.of(own), List.of(), Claim.EXTRACTED, 1);
    next++;
    return claim;
  }

  private Evidence evidence(int number) {
    InventedArticle article = articles.get(number % articles.size());
    return article.evidence(number % (article.sentences().size() - 1));
  }

  private List<String> outlets() {
    return articles.stream().map(it -> it.article().outletName()).distinct().toList();
  }

  private static Covering covering(InventedArticle it) {
    return new Covering(
        it.id(),
        it.article().url(),
        it.article().outletName(),
        it.article().authors(),
        it.article().title(),
        it.article().published(),
        null,
        true,
        null);
  }

  private static <T> List<T> many(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }
}
