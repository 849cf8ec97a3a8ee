package dev.backstory.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.compose.history.PageClaims;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Fact;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.pipeline.PageWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryComposerTest {
  private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2025-03-10T19:00:00Z");

  private final PageWriter writer =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));

  private StoryPage compose(@Nullable StoryPage previous, Instant now, ArticleFixture... fixtures) {
    return compose(previous, List.of(), now, fixtures);
  }

  private StoryPage compose(
      @Nullable StoryPage previous,
      List<StoryEvent> events,
      Instant now,
      ArticleFixture... fixtures) {
    List<StoryArticle> articles = Stream.of(fixtures).map(ArticleFixture::build).toList();
    List<String> ids = articles.stream().map(article -> article.article().id()).toList();
    Story story = new Story("s", "bridge", ids, List.of(), NOON, now);
    return writer.write(story, articles, previous, events, now).page();
  }

  private static <T extends PageSection> T section(StoryPage page, Class<T> kind) {
    return page.sections().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static ArticleFixture post() {
    return new ArticleFixture("post", "The Ferry Post")
        .title("Storm closes Vosburg harbour bridge | The Ferry Post")
        .line(
            Role.MAIN,
            "A storm closed the harbour bridge in Vosburg on Monday, and trams stood still from noon until the evening.")
        .mention("Vosburg", "Vosburg", EntityType.PLACE)
        .line(
            Role.CONSEQUENCE,
            "Some 4,000 commuters walked home over the old ford, a detour of more than two hours.")
        .line(
            Role.CURRENT_CONTEXT,
            "Repair crews had warned of rusty cables since the storms of the autumn.")
        .phrase("rusty cables")
        .line(
            Role.EVALUATION,
            "\"Nobody was hurt, and that is what counts tonight,\" Mayor Ada Brandt said.")
        .person("Ada Brandt", "Ada Brandt")
        .quote(
            Quotation.Kind.DIRECT,
            "\"Nobody was hurt, and that is what counts tonight,\"",
            "said",
            "Mayor Ada Brandt",
            "Ada Brandt",
            "mayor");
  }

  private static ArticleFixture wharf() {
    return new ArticleFixture("wharf", "Wharf Daily")
        .title("Vosburg harbour bridge closed by storm")
        .line(Role.MAIN, "The harbour bridge in Vosburg was closed on Monday by a storm.")
        .line(
            Role.CURRENT_CONTEXT, "The toll company earns nine million crowns a year from lorries.")
        .phrase("toll company")
        .line(Role.EXPECTATION, "Freight prices will rise within days, economist Piet Vos said.")
        .verb("rise", Tense.FUTURE)
        .person("Piet Vos", "Piet Vos")
        .phrase("Freight prices")
        .quote(
            Quotation.Kind.INDIRECT,
            "Freight prices will rise within days",
            "said",
            "economist Piet Vos",
            "Piet Vos",
            "economist")
        .line(Role.PREVIOUS_EVENT, "Divers had inspected the piers only last spring.")
        .line(
            Role.EVALUATION,
            "“Nobody was hurt, and that is what counts tonight,” the mayor, Ada Brandt, said.")
        .person("Ada Brandt", "Ada Brandt");
  }

  private static ArticleFixture herald() {
    return new ArticleFixture("herald", "Coast Herald")
        .title("Is the harbour bridge safe?")
        .line(Role.MAIN, "Vosburg shut its harbour bridge on Monday as a storm tore at the cables.")
        .line(
            Role.EVALUATION,
            "\"The wind gauge showed the highest figure since it was built,\" said engineer Lena Roth.")
        .person("Lena Roth", "Lena Roth")
        .quote(
            Quotation.Kind.DIRECT,
            "\"The wind gauge showed the highest figure since it was built,\"",
            "said",
            "engineer Lena Roth",
            "Lena Roth",
            "engineer")
        .line(Role.CURRENT_CONTEXT, "Two ferries carry ambulances across the water for now.")
        .phrase("Two ferries");
  }

  @Test
  void threeArticlesOfTwoNewsroomsMakeAPage() {
    StoryPage page = compose(null, NOON, post(), wharf(), herald());
    assertThat(page.status()).isEqualTo(Status.PAGE);
    assertThat(page.coverage().independentNewsrooms()).isEqualTo(3);
    assertThat(section(page, WhatHappened.class).claims().getFirst().text())
        .contains("harbour bridge")
        .contains("Monday");
  }

  @Test
  void copiesOfOneReportMakeABrief() {
    StoryPage page =
        compose(
            null,
            NOON,
            post().wire("Nordwire", true),
            wharf().wire("Nordwire", false),
            herald().wire("Nordwire", false));
    assertThat(page.status()).isEqualTo(Status.BRIEF);
    assertThat(page.coverage().outlets()).isEqualTo(3);
    assertThat(page.coverage().independentNewsrooms()).isEqualTo(1);
    assertThat(section(page, WhatHappened.class).omitted()).isNull();
    assertThat(section(page, PapersSay.class).omitted()).isNotNull();
    assertThat(page.sections()).hasSize(8);
  }

  @Test
  void theHeadlineIsNeitherAQuestionNorSignedByItsOutlet() {
    assertThat(compose(null, NOON, post(), wharf(), herald()).headline())
        .isIn("Storm closes Vosburg harbour bridge", "Vosburg harbour bridge closed by storm");
    assertThat(compose(null, NOON, herald()).headline()).isEqualTo("Is the harbour bridge safe?");
  }

  @Test
  void everyClaimAndQuotationIsTrueToItsEvidence() {
    StoryPage page = compose(null, NOON, post(), wharf(), herald());
    StoryMaterial material = ArticleFixture.material(post(), wharf(), herald());
    ClaimVerifier verifier = new ClaimVerifier();
    BehindTheHeadline behind = section(page, BehindTheHeadline.class);
    List<Claim> claims = new ArrayList<>(section(page, WhatHappened.class).claims());
    behind.keyPoints().forEach(point -> claims.add(point.claim()));
    behind.implications().forEach(implication -> claims.add(implication.claim()));
    List<PaperEntry> entries = section(page, PapersSay.class).entries();
    entries.stream().map(PaperEntry::claim).filter(claim -> claim != null).forEach(claims::add);
    assertThat(claims).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    assertThat(claims)
        .allSatisfy(
            c -> assertThat(verifier.faults(c, material::text, material::publishedDay)).isEmpty());
    assertThat(entries)
        .filteredOn(entry -> entry.quote() != null)
        .allSatisfy(e -> assertThat(verifier.faults(e.quote(), material::text)).isEmpty());
  }

  @Test
  void keyPointsHaveLabelsAndForecastsHaveSpeakers() {
    BehindTheHeadline behind =
        section(compose(null, NOON, post(), wharf(), herald()), BehindTheHeadline.class);
    assertThat(behind.keyPoints())
        .extracting(PageSection.KeyPoint::label)
        .contains("Warning of rusty cables");
    assertThat(behind.implications())
        .filteredOn(implication -> implication.claim().text().contains("Freight"))
        .singleElement()
        .satisfies(implication -> assertThat(implication.saidBy()).isEqualTo("Piet Vos"));
  }

  @Test
  void anOpinionWithoutASpeakerIsNobodys() {
    ArticleFixture herald =
        herald()
            .line(Role.EVALUATION, "The harbour bridge is a disgrace to every engineer alive.")
            .phrase("disgrace");
    StoryPage page = compose(null, NOON, post(), wharf(), herald);
    assertThat(page.sections().toString()).doesNotContain("a disgrace");
  }

  @Test
  void aSharedQuotationIsShownOnceWithAllItsOutlets() {
    List<PaperEntry> entries =
        section(compose(null, NOON, post(), wharf(), herald()), PapersSay.class).entries();
    assertThat(entries)
        .filteredOn(e -> e.quote() != null && e.quote().text().startsWith("Nobody was hurt"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.outlet()).isEqualTo("The Ferry Post");
              assertThat(entry.alsoIn()).containsExactly("Wharf Daily");
              assertThat(entry.quote().text())
                  .isEqualTo("Nobody was hurt, and that is what counts tonight");
            });
    assertThat(entries).extracting(PaperEntry::outlet).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void whatOthersMakeOfAQuotationAndWhoWasFirstIsSaid() {
    ArticleFixture quay =
        new ArticleFixture("quay", "Quay News")
            .title("Vosburg bridge shut by storm")
            .published("2025-03-10T11:00:00Z")
            .line(Role.MAIN, "Lorries queued for six miles at the old ford of Vosburg on Monday.")
            .line(
                Role.EVALUATION,
                "“Nobody was hurt, and that is what counts tonight [in Vosburg], whatever the bill,” Ada Brandt said.")
            .person("Ada Brandt", "Ada Brandt")
            .quote(
                Quotation.Kind.DIRECT,
                "“Nobody was hurt, and that is what counts tonight [in Vosburg], whatever the bill,”",
                "said",
                "Ada Brandt",
                "Ada Brandt",
                null);

    ArticleFixture radio =
        new ArticleFixture("radio", "Coast Radio")
            .title("Vosburg harbour bridge closed")
            .line(Role.MAIN, "Ferries ran all night from Vosburg because the bridge was shut.")
            .line(Role.EVALUATION, "Freight prices will rise within days, said economist Piet Vos.")
            .verb("rise", Tense.FUTURE)
            .person("Piet Vos", "Piet Vos")
            .quote(
                Quotation.Kind.INDIRECT,
                "Freight prices will rise within days",
                "said",
                "economist Piet Vos",
                "Piet Vos",
                "economist")
            .line(
                Role.EVALUATION, "“The ferries were full by midnight,” Ole Lind told the harbour.")
            .person("Ole Lind", "Ole Lind")
            .quote(
                Quotation.Kind.DIRECT,
                "“The ferries were full by midnight,”",
                "told",
                "Ole Lind",
                "Ole Lind",
                null);

    assertThat(
            section(compose(null, NOON, post(), quay, herald(), radio), PapersSay.class).entries())
        .filteredOn(entry -> entry.quote() != null && !entry.alsoIn().isEmpty())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.first()).isNotNull();
              assertThat(entry.first().paper()).isEqualTo("The Ferry Post");
              assertThat(entry.first().articleId()).isEqualTo("post");
              assertThat(entry.outlet()).isEqualTo("The Ferry Post");
              assertThat(entry.otherwise())
                  .extracting(OtherWording::outlet)
                  .containsExactly("Quay News");
            });
    assertThat(
            section(compose(null, NOON, post(), quay, wharf(), herald()), PapersSay.class)
                .entries())
        .as("Wharf Daily has it, too, and at the hour of the first")
        .allMatch(entry -> entry.first() == null);
  }

  @Test
  void aWireReportStandsUnderItsAgency() {
    StoryPage page =
        compose(
            null,
            NOON,
            post().wire("Nordwire", true),
            new ArticleFixture("copy", "Inland Times")
                .title("Storm closes bridge in Vosburg")
                .wire("Nordwire", false)
                .line(Role.MAIN, "A storm closed the harbour bridge in Vosburg on Monday."),
            wharf(),
            herald());
    assertThat(section(page, PapersSay.class).entries())
        .filteredOn(entry -> entry.outlet().equals("Nordwire"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.alsoIn())
                    .as("not Inland Times, whose copy ends before the quotation")
                    .contains("The Ferry Post")
                    .doesNotContain("Inland Times"));
  }

  @Test
  void theNewestTollWins() {
    ArticleFixture early =
        new ArticleFixture("early", "The Ferry Post")
            .title("Storm kills two in Vosburg")
            .published("2025-03-10T06:00:00Z")
            .line(Role.MAIN, "The storm in Vosburg killed two people on Monday.")
            .quantity("two people", 2, null, "people killed");
    ArticleFixture late =
        new ArticleFixture("late", "Wharf Daily")
            .title("Storm kills five in Vosburg")
            .published("2025-03-10T18:00:00Z")
            .line(Role.MAIN, "The storm in Vosburg has killed five people since Monday.")
            .quantity("five people", 5, null, "people killed");
    String happened =
        section(compose(null, NOON, early, late), WhatHappened.class).claims().toString();
    assertThat(happened).contains("five people").doesNotContain("two people");
  }

  @Test
  void anUnchangedPageStaysAsItIs() {
    StoryPage first = compose(null, NOON, post(), wharf());
    assertThat(compose(first, EVENING, post(), wharf())).isSameAs(first);
  }

  @Test
  void aNewOutletIsARevision() {
    StoryPage first = compose(null, NOON, post(), wharf());
    StoryPage second = compose(first, EVENING, post(), wharf(), herald());
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.updatedAt()).isEqualTo(EVENING);
    assertThat(second.createdAt()).isEqualTo(NOON);
    assertThat(second.history()).hasSize(2);
    Revision last = second.history().getLast();
    assertThat(last.what()).contains("Coast Herald").contains("grew from a brief to a full page");
    assertThat(last.correction()).isFalse();
  }

  @Test
  void aHeadlineWhoseArticleSaysThatItWasWrongIsACorrection() {
    StoryPage first = compose(null, NOON, bridge("Nine hurt on Vosburg bridge", ""));

    assertThat(last(compose(first, EVENING, bridge("Four hurt on Vosburg bridge", "")))).isFalse();
    assertThat(
            last(
                compose(
                    first,
                    EVENING,
                    bridge(
                        "Four hurt on Vosburg bridge",
                        "Correction: An earlier version of this report gave a wrong number."))))
        .isTrue();
  }

  @Test
  void aCorrectedHeadlineInTheCoverageIsACorrection() {
    ArticleFixture other =
        new ArticleFixture("wharf", "Wharf News")
            .title("Storm closes the market bridge in Vosburg")
            .line(Role.MAIN, "A storm closed the market bridge in Vosburg on Monday.");
    String note = "Correction: An earlier version of this report gave a wrong number.";
    StoryPage first = compose(null, NOON, other, bridge("Nine hurt, says Vosburg paper", ""));
    assertThat(first.headline()).startsWith("Storm");

    StoryPage second =
        compose(first, EVENING, other, bridge("Four hurt, says Vosburg paper", note));
    assertThat(last(second)).isTrue();
    assertThat(second.history().getLast().what())
        .startsWith("The Ferry Post corrected its headline");
    assertThat(last(compose(first, EVENING, other, bridge("Four hurt, says Vosburg paper", ""))))
        .isFalse();
  }

  private static ArticleFixture bridge(String title, String note) {
    ArticleFixture article =
        new ArticleFixture("post", "The Ferry Post")
            .title(title)
            .line(Role.MAIN, "A storm closed the market bridge in Vosburg on Monday.");
    return note.isEmpty() ? article : article.line(Role.NONE, note);
  }

  private static boolean last(StoryPage page) {
    return page.history().getLast().correction();
  }

  @Test
  void aClaimWhoseSourceWasCorrectedIsACorrection() {
    StoryPage first = compose(null, NOON, post());
    ArticleFixture corrected =
        new ArticleFixture("post", "The Ferry Post")
            .title("Storm closes Vosburg harbour bridge | The Ferry Post")
            .line(Role.MAIN, "A storm closed the market bridge in Vosburg on Monday.");
    StoryPage second = compose(first, EVENING, corrected);
    assertThat(second.history().getLast().correction()).isTrue();
    assertThat(second.history().getLast().what()).contains("corrected or withdrawn");
    assertThat(second.history().getLast().withdrawn())
        .contains(
            new Withdrawn(
                PageClaims.of(first.sections()).getFirst().id(),
                "A storm closed the harbour bridge in Vosburg on Monday, and trams stood still from noon until the evening.",
                "The Ferry Post changed its report"));
  }

  @Test
  void whatANewspaperTakesBackIsToldNoMoreAndItsFactStandsBesideTheSeries() {
    ArticleFixture early = hurt("early", "The Ferry Post", 14, "2025-03-10T08:00:00Z");
    StoryPage first = compose(null, NOON, early);
    assertThat(PageClaims.of(first.sections())).anyMatch(it -> it.text().startsWith("14 people"));

    ArticleFixture note =
        hurt("late", "The Ferry Post", 12, "2025-03-10T18:00:00Z")
            .line(Role.NONE, "An earlier version of this article said 14 people were injured.")
            .quantity("14 people", 14, null, "people injured")
            .more(Role.NONE, "The number is 12.");
    StoryPage second =
        compose(first, EVENING, early, note, hurt("w", "Wharf Daily", 12, "2025-03-10T18:30:00Z"));

    assertThat(PageClaims.of(second.sections())).noneMatch(it -> it.text().contains("14 people"));
    assertThat(second.history().getLast().withdrawn())
        .extracting(Withdrawn::why)
        .contains("The Ferry Post corrected its report");
    assertThat(second.facts())
        .filteredOn(fact -> fact.status() == Fact.Status.WITHDRAWN)
        .singleElement()
        .satisfies(fact -> assertThat(fact.text()).startsWith("14 people"));
  }

  private static ArticleFixture hurt(String id, String outlet, int count, String at) {
    return new ArticleFixture(id, outlet)
        .title("Storm hurts people on Vosburg bridge")
        .published(at)
        .line(Role.MAIN, count + " people were injured on the harbour bridge in Vosburg on Monday.")
        .quantity(count + " people", count, null, "people injured");
  }

  @Test
  void aMergeIsInTheHistoryWithWhatTheOtherPageHadBeenCorrectedFor() {
    StoryPage first = compose(null, NOON, post());
    StoryEvent merged = new StoryEvent.Merged("Bridge shut", List.of(), List.of());
    Withdrawn nine = new Withdrawn("w", "Nine people were hurt.", "Wharf Daily changed its report");
    StoryEvent corrected =
        new StoryEvent.Merged("Bridge shut", List.of("Four hurt, not nine"), List.of(nine));

    assertThat(last(first, List.of(merged), post(), wharf()).what())
        .startsWith("Merged with the story “Bridge shut”; added reporting by Wharf Daily");
    assertThat(last(first, List.of(merged), post(), wharf()).correction()).isFalse();
    assertThat(last(first, List.of(corrected), post(), wharf()).what())
        .contains("which had been corrected (Four hurt, not nine)");
    assertThat(last(first, List.of(corrected), post(), wharf()))
        .satisfies(
            revision -> {
              assertThat(revision.correction()).isTrue();
              assertThat(revision.withdrawn()).containsExactly(nine);
            });
  }

  @Test
  void anArticleThatWentElsewhereTakesItsClaimsAlongAndIsNoCorrection() {
    StoryPage first = compose(null, NOON, post(), wharf(), herald());

    assertThat(last(first, List.of(new StoryEvent.Went("post", "Ferry sunk")), wharf(), herald()))
        .satisfies(
            revision -> {
              assertThat(revision.what())
                  .startsWith("An article was moved to the story “Ferry sunk”");
              assertThat(revision.correction()).isFalse();
            });
    assertThat(last(first, List.of(new StoryEvent.Divided(List.of("post", "x"))), wharf()).what())
        .startsWith("An article is a story of its own now");
    assertThat(last(first, List.of(), wharf(), herald()))
        .as("withdrawn, as far as readers know")
        .satisfies(
            revision -> {
              assertThat(revision.correction()).isTrue();
              assertThat(revision.withdrawn())
                  .extracting(Withdrawn::why)
                  .containsOnly("The Ferry Post withdrew its report");
            });
  }

  @Test
  void aStoryThatWasPartOfAnotherSaysSo() {
    List<StoryEvent> begun = List.of(new StoryEvent.Begun("Ferry sunk"));

    assertThat(compose(null, begun, NOON, post()).history())
        .containsExactly(new Revision(1, NOON, "Separated from the story “Ferry sunk”", false));
    StoryPage first = compose(null, NOON, post());
    assertThat(
            last(first, List.of(new StoryEvent.Came("wharf", "Ferry sunk")), post(), wharf())
                .what())
        .startsWith("An article was moved here from the story “Ferry sunk”");
  }

  private Revision last(StoryPage before, List<StoryEvent> events, ArticleFixture... fixtures) {
    return compose(before, events, EVENING, fixtures).history().getLast();
  }

  @Test
  void anArticleIsNotRepublished() {
    ArticleFixture wordy = post();
    for (int i = 0; i < 40; i++) {
      wordy
          .line(
              Role.CURRENT_CONTEXT,
              "Crew "
                  + "abcdefghij".charAt(i % 10)
                  + i
                  + " painted pier "
                  + i
                  + " near warehouse "
                  + i * 7
                  + " with "
                  + i * 3
                  + " tins.")
          .phrase("warehouse");
    }
    StoryPage page = compose(null, NOON, wordy, wharf(), herald());
    String text = wordy.build().article().text();
    ComposeSettings settings = ComposeSettings.DEFAULT;
    int most = Math.max(text.length() / 10, settings.leastShare() + settings.leastQuoted());
    String shown = page.sections().toString();
    int used = text.lines().filter(shown::contains).mapToInt(String::length).sum();
    assertThat(used).isPositive().isLessThanOrEqualTo(most);
  }

  @Test
  void aStoryNeedsAnArticle() {
    assertThatThrownBy(() -> compose(null, NOON)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hostileTextIsComposed() {
    String monster = "x".repeat(50_000) + " \uD800 \u0000 ".repeat(1000);
    StoryPage page =
        compose(
            null,
            NOON,
            new ArticleFixture("m", "The Ferry Post").title("").line(Role.MAIN, monster));
    assertThat(page.headline()).isNotBlank();
    assertThat(section(page, WhatHappened.class).omitted()).isNotNull();
  }
}
