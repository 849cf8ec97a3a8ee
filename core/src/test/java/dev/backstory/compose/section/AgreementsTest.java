package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryFacts.Alike;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementsTest {
  /** Of a fact that two newsrooms may tell. */
  private static StoryMaterial material() {
    return material(
        "The ferry company lost its licence on Friday.",
        "The licence of the ferry company was withdrawn on Friday.");
  }

  private static StoryMaterial material(String post, String radio) {
    List<StoryArticle> articles =
        List.of(
            new ArticleFixture("a", "Ferry Post").line(Role.MAIN, post).build(),
            new ArticleFixture("b", "Island Radio").line(Role.MAIN, radio).build());
    List<Evidence> told =
        new StoryMaterial(articles, List.of(), StoryFacts.NONE)
            .sentences().stream().map(StorySentence::evidence).toList();
    Fact fact =
        new Fact(
            "f1",
            Kind.EVENT,
            Status.CURRENT,
            null,
            post,
            null,
            null,
            List.of("Ferry Post", "Island Radio"),
            told);
    Alike alike = new Alike(told.getFirst(), told.getLast(), 0.7);
    StoryFacts facts =
        new StoryFacts(List.of(fact), List.of(alike), List.of(), List.of(), List.of());
    return new StoryMaterial(articles, List.of(), facts);
  }

  private static PageDraft draft(StoryMaterial material, double borneOut) {
    EditorJudge judge =
        new EditorJudge.Undecided() {
          @Override
          public double bearsOut(String evidence, String claim) {
            return borneOut;
          }
        };
    return draft(material, judge);
  }

  private static PageDraft draft(StoryMaterial material, EditorJudge judge) {
    return new PageDraft(
        new Story("s", "s", List.of("a", "b"), List.of(), Instant.EPOCH, Instant.EPOCH),
        material,
        new StoryTopics(_ -> List.of(), material),
        judge,
        new PreviousSelection(null),
        new ComposeSettings(1, 10_000, 10_000, 60),
        _ -> {});
  }

  @Test
  void whatTheJudgeBearsOutIsAgreedOn() {
    StoryMaterial material = material();

    assertThat(new Agreements(material, draft(material, 0.9)).find())
        .singleElement()
        .extracting(Agreement::outlets)
        .asList()
        .containsExactlyInAnyOrder("Ferry Post", "Island Radio");
  }

  @Test
  void onFiguresThatOneNewsroomAloneHasNobodyAgrees() {
    StoryMaterial apart =
        material(
            "The ferry company lost its licence for 300 days on Friday.",
            "The ferry company lost its licence for 14 months on Friday.");
    StoryMaterial alike =
        material(
            "The ferry company lost its licence for 300 days on Friday.",
            "The ferry company was without its licence for 300 days from Friday.");

    assertThat(new Agreements(apart, draft(apart, 0.9)).find()).isEmpty();
    assertThat(new Agreements(alike, draft(alike, 0.9)).find()).hasSize(1);
  }

  @Test
  void whatSomebodySaysIsAgreedOnWhereTheLineNamesHim() {
    assertThat(agreed("The mayor Ada Lind said the ferry would lose its licence.", true))
        .hasSize(1);
    assertThat(agreed("The ferry would lose its licence within the week.", false)).isEmpty();
  }

  /** What is agreed on of a sentence that both newsrooms have, in which Ada Lind speaks. */
  private static List<Agreement> agreed(String said, boolean named) {
    StoryMaterial material = bothTell(said, named);
    return new Agreements(material, draft(material, 0.9)).find();
  }

  private static StoryMaterial bothTell(String said, boolean named) {
    String words = said.substring(said.indexOf("ferry") - 4, said.length() - 1);
    List<StoryArticle> articles = new ArrayList<>();
    for (String outlet : List.of("Ferry Post", "Island Radio")) {
      ArticleFixture article =
          new ArticleFixture(outlet.substring(0, 1), outlet).line(Role.EVALUATION, said).speech();
      if (named) {
        article
            .person("Ada Lind", "Ada Lind")
            .quote(Quotation.Kind.INDIRECT, words, "said", "Ada Lind", "Ada Lind", "mayor");
      }
      articles.add(article.build());
    }
    List<Evidence> told =
        new StoryMaterial(articles, List.of(), StoryFacts.NONE)
            .sentences().stream().map(StorySentence::evidence).toList();
    Fact fact =
        new Fact(
            "f1",
            Kind.SAID,
            Status.CURRENT,
            null,
            said,
            null,
            null,
            List.of("Ferry Post", "Island Radio"),
            told);
    Alike alike = new Alike(told.getFirst(), told.getLast(), 0.9);
    return new StoryMaterial(
        articles,
        List.of(),
        new StoryFacts(List.of(fact), List.of(alike), List.of(), List.of(), List.of()));
  }

  @Test
  void whatTheOpeningOfAnotherReportTellsIsAgreedOnOnce() {
    assertThat(inOtherWords(0.9)).hasSize(1);
    assertThat(inOtherWords(0.1)).as("not borne out").isEmpty();
  }

  /** Two newsrooms, each with a fact of its own. */
  private static StoryMaterial apart() {
    List<StoryArticle> articles =
        List.of(
            new ArticleFixture("a", "Ferry Post")
                .line(Role.MAIN, "The ferry company lost its licence on Friday.")
                .build(),
            new ArticleFixture("b", "Island Radio")
                .line(
                    Role.MAIN,
                    "A minister withdrew what lets a company sail whose ferry sank in March: the"
                        + " licence, which it had held for forty years.")
                .build());
    List<Fact> facts =
        new StoryMaterial(articles, List.of(), StoryFacts.NONE)
            .sentences().stream()
                .map(
                    it ->
                        new Fact(
                            "f" + it.ordinal(),
                            Kind.EVENT,
                            Status.CURRENT,
                            null,
                            it.text(),
                            null,
                            null,
                            List.of(it.newsroom()),
                            List.of(it.evidence())))
                .toList();
    return new StoryMaterial(
        articles, List.of(), new StoryFacts(facts, List.of(), List.of(), List.of(), List.of()));
  }

  /** What is agreed on of two sentences that no fact joins. */
  private static List<Agreement> inOtherWords(double borneOut) {
    StoryMaterial material = apart();
    EditorJudge judge =
        new EditorJudge.Undecided() {
          @Override
          public List<SentenceUse> uses(String headline, List<String> sentences) {
            return Collections.nCopies(
                sentences.size(),
                new SentenceUse(0.95, 0.95, 0.1, 0.1, 0.1, 0.95, 0.1, 0.1, Map.of(), Map.of()));
          }

          @Override
          public double bearsOut(String evidence, String claim) {
            return borneOut;
          }

          @Override
          public double retells(String sentence, String told) {
            return borneOut;
          }
        };
    return new Agreements(material, draft(material, judge)).find();
  }

  @Test
  void whatItDoesNotIsNoAgreementAndAClaimOfOneNewsroom() {
    StoryMaterial material = material();
    PageDraft draft = draft(material, 0.1);

    assertThat(new Agreements(material, draft).find()).isEmpty();
    assertThat(draft.claims()).isEmpty();
    Optional<Claim> claim = draft.claim(material.sentences().getFirst()).flatMap(draft::admit);
    assertThat(claim.orElseThrow().evidence())
        .containsExactly(material.sentences().getFirst().evidence());
  }

  @Test
  void whatThePageTellsAlreadyIsListedOnlyWhereThereIsLittleElse() {
    assertThat(listed(2)).containsExactlyInAnyOrder("f2", "f3");
    assertThat(listed(3)).hasSize(2).contains("f3");
  }

  /** The facts that are agreed on below a page that tells some of the four. */
  private static List<String> listed(int told) {
    StoryMaterial material = ofFour();
    PageDraft draft = draft(material, 0.9);
    for (StorySentence sentence : material.sentences().subList(0, told)) {
      assertThat(draft.claim(sentence).flatMap(draft::admit)).isPresent();
    }
    return new Agreements(material, draft)
        .find().stream().map(agreement -> agreement.claim().facts().getFirst()).toList();
  }

  /** Four facts, each told by both newsrooms. */
  private static StoryMaterial ofFour() {
    List<String> lines =
        List.of(
            "The ferry company lost its licence on Friday.",
            "Fourteen bodies were found below the reef.",
            "Harbour dues will double next spring.",
            "Mail boats stayed at their moorings all night.");
    ArticleFixture first = new ArticleFixture("a", "Ferry Post");
    ArticleFixture second = new ArticleFixture("b", "Island Radio");
    lines.forEach(line -> first.line(Role.MAIN, line));
    lines.forEach(line -> second.line(Role.MAIN, line));
    List<StoryArticle> articles = List.of(first.build(), second.build());
    List<Evidence> told =
        new StoryMaterial(articles, List.of(), StoryFacts.NONE)
            .sentences().stream().map(StorySentence::evidence).toList();
    List<Fact> facts = new ArrayList<>();
    List<Alike> alike = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Evidence> both = List.of(told.get(i), told.get(i + lines.size()));
      facts.add(
          new Fact(
              "f" + i,
              Kind.EVENT,
              Status.CURRENT,
              null,
              lines.get(i),
              null,
              null,
              List.of("Ferry Post", "Island Radio"),
              both));
      alike.add(new Alike(both.getFirst(), both.getLast(), 0.9));
    }
    return new StoryMaterial(
        articles, List.of(), new StoryFacts(facts, alike, List.of(), List.of(), List.of()));
  }
}
