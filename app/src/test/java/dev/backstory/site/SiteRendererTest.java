package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Publisher;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.site.catalogue.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class SiteRendererTest {
  private final SiteSnapshot site = new SiteFixture().site();
  private final SiteRenderer renderer = new SiteRenderer(SiteFixture.NOTICE);

  @Test
  void sectionsStandInTheOrderOfTheOutline() {
    assertThat(bridge().select("h2").eachText())
        .containsExactly(
            "What’s happened",
            "What’s behind the headline?",
            "What the papers say",
            "Where they agree and differ",
            "How we got here",
            "Go deeper",
            "Common questions",
            "More on these topics",
            "Coverage",
            "History");
    assertThat(bridge().select(".toc a").eachText()).isEqualTo(bridge().select("h2").eachText());
  }

  @Test
  void sectionsThatAreLeftOutAreNotShown() {
    Document page = story("st-2900");
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "What’s happened", "More on these topics", "Coverage", "History", "More like this");
    assertThat(page.text()).doesNotContain("too few");
  }

  @Test
  void aClaimOpensOnItsSentenceBetweenItsNeighbours() {
    Element claim = bridge().select("#whatHappened .claim").last();
    assertThat(claim.select(".refs").text()).isEqualTo("1");
    assertThat(claim.selectFirst("details > summary").text())
        .isEqualTo("1 source: Tarnmouth Courier");
    assertThat(claim.selectFirst("blockquote").text())
        .startsWith("“We would rather have an angry city")
        .endsWith("The bridge opened in 1968.");
    assertThat(claim.select("mark").text())
        .isEqualTo(
            "She said the cracks were found during a routine inspection on Tuesday evening.");
    assertThat(claim.select("figcaption").text())
        .contains("Tarnmouth Courier", "Maren Oakhollow", "12 March 2031, 14:05 UTC");
    assertThat(claim.select("figcaption a").attr("href"))
        .isEqualTo("https://tarnmouth-courier.example/tarn-1");
    assertThat(claim.select(".edits").text()).contains("“She” is now “[Ilse Brandvold]”");
  }

  @Test
  void theWordsThatAttributeAreUnderlined() {
    SiteFixture fixture = new SiteFixture();
    SiteSnapshot said =
        SiteSnapshot.of(
            fixture.pages(),
            id -> fixture.articles().find(id).map(SiteRendererTest::withAttributionsOfItsSentences),
            List.of(),
            SiteFixture::reasons,
            InstantSource.system());
    Element claim =
        Jsoup.parse(renderer.story(said, fixture.pages().getFirst(), 1))
            .select("#whatHappened .claim")
            .get(1);
    assertThat(claim.select("mark").text()).startsWith("She said the cracks were found");
    assertThat(claim.select("mark u").text()).isEqualTo("She said");
  }

  /** As if each sentence began with "She said". */
  private static SourceArticle withAttributionsOfItsSentences(SourceArticle source) {
    return new SourceArticle(
        source.article(),
        source.readTo(),
        source.sentences(),
        source.sentences().stream()
            .filter(it -> it.length() > 8)
            .map(it -> new Span(it.start(), it.start() + 8))
            .toList());
  }

  @Test
  void whatIsStillToComeIsSetOff() {
    StoryPage page = new SiteFixture().pages().getFirst();
    StoryPage awaited =
        page.with(page.sections().stream().map(SiteRendererTest::awaiting).toList(), List.of());
    Document read = Jsoup.parse(renderer.story(site, awaited, 1));
    assertThat(read.select(".timeline .to-come > time").eachText()).containsExactly("1 April 2031");
    assertThat(read.select(".timeline .hint").eachText())
        .containsExactly("Still to come at the time of the last report");
    assertThat(bridge().select(".timeline .to-come, .timeline .hint")).isEmpty();
  }

  private static PageSection awaiting(PageSection section) {
    if (!(section instanceof HowWeGotHere history)) {
      return section;
    }
    TimelineEntry last = history.timeline().getLast();
    List<TimelineEntry> entries = new ArrayList<>(history.timeline());
    entries.add(
        new TimelineEntry(LocalDate.of(2031, 4, 1), Precision.DAY, null, last.claim(), null));
    return new HowWeGotHere(history.provenance(), null, history.background(), entries);
  }

  @Test
  void dotsShowWhichNewsroomsReportASentence() {
    Element summary = bridge().selectFirst("#whatHappened .claim summary");
    assertThat(summary.text())
        .isEqualTo(
            "at least 2 of 3 – newsrooms that report this: Tarnmouth Courier, East Bank Echo and Sound & Strait"
                + " Daily");
    assertThat(summary.selectFirst(".dots").children())
        .extracting(Element::tagName)
        .containsExactly("b", "i", "b");
    assertThat(bridge().selectFirst("#whatHappened .claim").attr("data-told")).isEqualTo("0 2");
  }

  @Test
  void aLineKeepsItsAddress() {
    Element claim = bridge().selectFirst("#whatHappened .claim");
    assertThat(claim.select(".sources a[href=#" + claim.id() + "]").text())
        .isEqualTo("Link to this line");
    assertThat(claim.id()).isNotEqualTo("line-");
  }

  @Test
  void whatIsNewForAReaderIsMarked() {
    StoryPage page = new SiteFixture().pages().getFirst();
    Document seen = Jsoup.parse(renderer.story(site, page, 1));
    assertThat(seen.select(".claim.new > p").eachText())
        .containsExactly(
            "[Ilse Brandvold] said the cracks were found during a routine inspection on Tuesday"
                + " evening.");
    assertThat(seen.select(".news").text()).startsWith("1 line is new");
    assertThat(seen.select(".news s").eachText())
        .containsExactly("The bridge carries 14,000 vehicles a day.");
    assertThat(bridge().select(".news, .claim.new")).isEmpty();
  }

  @Test
  void machinesReadWhatThePageRestsOn() {
    StoryPage page = new SiteFixture().pages().getFirst();
    Element data = bridge().selectFirst("script[type=application/ld+json]");
    assertThat(data.data())
        .contains("\"@type\"", "NewsArticle", "https://tarnmouth-courier.example/tarn-1")
        .doesNotContain("<", "&");
    assertThat(data.data()).contains(page.headline());
  }

  @Test
  void theWordsOfASentenceBeforeTheEvidenceAreShownButNotMarked() {
    Element source = bridge().select("#whatHappened .claim").first().select(".source").get(1);
    assertThat(source.select("blockquote").text()).startsWith("TARNMOUTH (FPA) - The Calder");
    assertThat(source.select("mark").text())
        .isEqualTo("The Calder Bridge was closed to all traffic on Wednesday.");
  }

  @Test
  void aQuotationNamesSpeakerRoleOutletAndJournalist() {
    Element paper = bridge().selectFirst(".paper");
    assertThat(paper.select(".quotation > blockquote").text())
        .isEqualTo("“We would rather have an angry city than a broken bridge”");
    assertThat(paper.text())
        .contains(
            "Tarnmouth Courier Maren Oakhollow",
            "— Ilse Brandvold, regional transport commissioner",
            "Also in East Bank Echo");
  }

  @Test
  void datesHaveThePrecisionOfTheText() {
    assertThat(bridge().select(".timeline > li > time").eachText())
        .containsExactly("1968", "November 2029", "12 March 2031");
    assertThat(bridge().select(".timeline > li > time").eachAttr("datetime"))
        .containsExactly("1968", "2029-11", "2031-03-12");
  }

  @Test
  void anEarlierStoryIsLinked() {
    assertThat(bridge().select(".timeline .earlier a").attr("href"))
        .isEqualTo("../stories/survey-warns-of-water-in-bridge-cables.html");
  }

  @Test
  void differencesStandSideBySide() {
    Element table = bridge().selectFirst(".difference table");
    assertThat(table.select("caption").text()).isEqualTo("cost of the repair");
    assertThat(table.select("th").eachText())
        .containsExactly("The Northern Ledger", "Sound & Strait Daily");
    assertThat(table.select(".value").eachText())
        .containsExactly("about 18 million crowns", "26 million crowns");
  }

  @Test
  void correctionsStandOutOnTopAndInTheHistory() {
    assertThat(bridge().select(".story-head .correction").text())
        .contains("corrected it to 41,000");
    assertThat(bridge().select("#history li.corrected")).hasSize(1);
    assertThat(bridge().select("#history li").first().text()).contains("Correction:");
  }

  @Test
  void whatWasWithdrawnIsStruckThroughOnceWithTheReason() {
    assertThat(bridge().select("#history .withdrawn li").eachText())
        .containsExactly(
            "The bridge carries 14,000 vehicles a day. The Tarnmouth Courier changed its report.");
    assertThat(bridge().select("#history .withdrawn s").eachText())
        .containsExactly("The bridge carries 14,000 vehicles a day.");
  }

  @Test
  void everySectionSaysHowItWasMade() {
    assertThat(bridge().select("#whatHappened > .made").text())
        .isEqualTo("Extracted from the articles");
    assertThat(bridge().select("#commonQuestions > .made").text())
        .isEqualTo("Filled in from a fixed template");
  }

  @Test
  void aTopicPageHasItsDescriptionWithSourceAndLicenceAndEveryStory() {
    Topic topic = site.topics().find("calder-bridge").orElseThrow();
    Document page = Jsoup.parse(renderer.topic(site, topic, 1));
    assertThat(page.select(".gloss").text()).startsWith("a suspension bridge");
    assertThat(page.select(".licence").text()).isEqualTo("Gazetteer of Invented Places, CC0 1.0");
    assertThat(page.select(".teaser h3").eachText())
        .containsExactly(
            "Calder Bridge closed to all traffic after cracks are found in two cables",
            "Survey warns of water in the cables of the Calder Bridge");
  }

  @Test
  void theFrontPageHasPagesNewestFirstAndBriefsAfterThem() {
    StoryLists pages = new StoryLists(site, Status.PAGE);
    List<SiteStory> briefs = new StoryLists(site, Status.BRIEF).first(6);
    Document page = Jsoup.parse(renderer.index(pages, SitePaths::index, 1, briefs, false));
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "Calder Bridge closed to all traffic after cracks are found in two cables",
            "Survey warns of water in the cables of the Calder Bridge",
            "In brief");
    assertThat(page.select(".teaser").first().text())
        .contains("3 independent newsrooms", "4 outlets", "13 March 2031, 07:00 UTC");
    assertThat(page.select(".briefs li").text()).startsWith("Library on the quay");
  }

  /** The Echo only took over an agency's report. */
  @Test
  void aTeaserOfTheFrontPageShowsWhoReported() {
    Document page =
        Jsoup.parse(
            renderer.index(
                new StoryLists(site, Status.PAGE), SitePaths::index, 1, List.of(), false));
    Element told = page.select(".teaser .told").first();
    assertThat(told.select(".mono").eachText()).containsExactly("TC", "NL", "SSD");
    assertThat(told.select(".mono").eachAttr("title"))
        .containsExactly("Tarnmouth Courier", "The Northern Ledger", "Sound & Strait Daily");
    told.select("[aria-hidden=true]").remove();
    assertThat(told.text())
        .as("for whoever hears it")
        .isEqualTo(
            "Own reports by Tarnmouth Courier, The Northern Ledger and Sound & Strait Daily.");
  }

  @Test
  void theNoticeStandsOnEveryPage() {
    assertThat(bridge().select(".notice").text()).isEqualTo(SiteFixture.NOTICE);
    assertThat(Jsoup.parse(renderer.notFound()).select(".notice").text())
        .isEqualTo(SiteFixture.NOTICE);
    assertThat(Jsoup.parse(new SiteRenderer(null).about()).select(".notice")).isEmpty();
  }

  @Test
  void hostileWordsStayWordsAndHostileAddressesAreNoLinks() {
    String attack = "\"><script>alert(1)</script>";
    String html = renderer.story(hostile(attack), hostile(attack).page(attack).orElseThrow());
    Document page = Jsoup.parse(html);
    assertThat(page.select("script:not([src])")).hasSize(1);
    assertThat(page.select("script:not([src])").attr("type")).isEqualTo("application/ld+json");
    assertThat(page.select("h1").text()).isEqualTo(attack);
    assertThat(page.select("[href^=javascript], [cite^=javascript]")).isEmpty();
    assertThat(page.select("#papersSay").text()).contains(attack);
  }

  private static SiteSnapshot hostile(String attack) {
    Claim claim =
        new Claim(attack, List.of(new Evidence(attack, 5, 900)), List.of(), "model:" + attack);
    PaperEntry entry =
        new PaperEntry(
            attack,
            List.of(attack),
            attack,
            "javascript:alert(1)",
            new PageSpeaker(attack, attack, null),
            null,
            claim,
            List.of(attack),
            List.of(new OtherWording(attack, new Quote(attack, attack, 5, 900))),
            new FirstPublisher(attack, attack, Instant.EPOCH),
            new Quote(attack, attack, 5, 900));
    StoryPage page =
        new StoryPage(
            attack,
            attack,
            attack,
            Status.PAGE,
            "en",
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            new Coverage(
                List.of(
                    new Covering(
                        attack,
                        "javascript:alert(1)",
                        attack,
                        List.of(attack),
                        attack,
                        null,
                        null,
                        true,
                        new Publisher("\"><script>", attack))),
                1,
                1),
            List.of(
                new WhatHappened(attack, null, List.of(claim)),
                new PapersSay(attack, null, List.of(entry))),
            List.of());
    return SiteSnapshot.of(
        List.of(page), SourceArticles.NONE, List.of(), StoryReasons.NONE, SiteFixture.CLOCK);
  }

  @Test
  void anArticleOfWhichTheBeginningAloneIsFreeIsMarkedSo() {
    StoryPage page = PageJsonTest.withPreview(site.page("st-3100").orElseThrow());
    Document seen = Jsoup.parse(renderer.story(site, page));
    assertThat(seen.select("#coverage li").first().select(".wire").eachText())
        .contains("Only the beginning is free to read");
    assertThat(bridge().select("#coverage").text()).doesNotContain("free to read");
  }

  private Document bridge() {
    return story("st-3100");
  }

  private Document story(String id) {
    return Jsoup.parse(renderer.story(site, site.page(id).orElseThrow()));
  }
}
