package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class NamedSpeakerTest {
  private static final String WORDS = "“We pulled them out one by one,”";

  private static ArticleFixture article(String id) {
    return new ArticleFixture(id, "Ferry Post " + id);
  }

  /** Ada Lund is named in full, and then quoted by her surname. */
  private static ArticleFixture bySurname() {
    return article("a")
        .line(Role.MAIN, "Ada Lund was on the quay.")
        .person("Ada Lund", "Ada Lund")
        .line(Role.EVALUATION, WORDS + " Lund said.")
        .person("Lund", "Ada Lund")
        .quote(Quotation.Kind.DIRECT, WORDS, "said", "Lund", "Ada Lund", "fisherman");
  }

  private static QuoteCandidate only(StoryMaterial material) {
    return new QuoteReader(material, 60).read("a").getFirst();
  }

  @Test
  void aSpeakerWhoIsSureIsNamed() {
    QuoteCandidate found = only(ArticleFixture.material(bySurname()));
    assertThat(found.speaker()).extracting("name").isEqualTo("Ada Lund");
    assertThat(found.attribution()).isNull();
  }

  @Test
  void otherwiseTheArticlesOwnWordsStandThere() {
    StoryMaterial material = ArticleFixture.material(bySurname().unsure());
    QuoteCandidate found = only(material);
    assertThat(found.speaker()).isNull();
    assertThat(found.attribution()).isNotNull();
    assertThat(found.attribution().text()).isEqualTo("Lund said");
    assertThat(material.text("a").substring(found.attribution().start())).startsWith("Lund said.");
  }

  @Test
  void anAgencyThatReportedItIsNoSpeaker() {
    StoryMaterial material =
        ArticleFixture.material(
            article("a")
                .line(Role.EVALUATION, WORDS + " Reuters said.")
                .mention("Reuters", "Reuters", EntityType.ORGANISATION)
                .quote(Quotation.Kind.DIRECT, WORDS, "said", "Reuters", "Reuters", null)
                .unsure());
    assertThat(new QuoteReader(material, 60).read("a")).isEmpty();
  }

  @Test
  void withoutSuchWordsTheQuotationIsLeftOut() {
    StoryMaterial material =
        ArticleFixture.material(
            article("a")
                .line(Role.EVALUATION, "Lund said nothing more. " + WORDS)
                .quote(Quotation.Kind.DIRECT, WORDS, "one", "one", "Ada Lund", null)
                .unsure());
    assertThat(new QuoteReader(material, 60).read("a")).isEmpty();
  }

  @Test
  void aSurnameThatOneOfTheStoryBearsIsCompletedFromOtherArticles() {
    ArticleFixture surname =
        article("a")
            .line(Role.EVALUATION, WORDS + " Lund said.")
            .person("Lund", "Lund")
            .quote(Quotation.Kind.DIRECT, WORDS, "said", "Lund", "Lund", null);
    ArticleFixture ada =
        article("b").line(Role.MAIN, "Ada Lund was at sea.").person("Ada Lund", "Ada Lund");
    ArticleFixture tom =
        article("c").line(Role.MAIN, "Tom Lund was at sea.").person("Tom Lund", "Tom Lund");

    assertThat(only(ArticleFixture.material(surname, ada)).speaker())
        .extracting("name")
        .isEqualTo("Ada Lund");
    assertThat(only(ArticleFixture.material(surname, ada, tom)).speaker())
        .extracting("name")
        .isEqualTo("Lund");
  }

  @Test
  void ofTwoWhoBearASurnameTheOneIsMeantWhomTheArticleNamesAlone() {
    ArticleFixture other =
        article("b").line(Role.MAIN, "Tom Lund was at sea.").person("Tom Lund", "Tom Lund");
    ArticleFixture both =
        bySurname().line(Role.MAIN, "Tom Lund was at sea.").person("Tom Lund", "Tom Lund");
    assertThat(only(ArticleFixture.material(bySurname(), other)).speaker())
        .extracting("name")
        .isEqualTo("Ada Lund");
    assertThat(only(ArticleFixture.material(both, other)).speaker())
        .extracting("name")
        .isEqualTo("Lund");
  }

  @Test
  void aNameThatTwoLinksTurnedRoundIsPutInOrder() {
    StoryMaterial material =
        ArticleFixture.material(
            article("a")
                .line(Role.EVALUATION, WORDS + " Lund Ada said.")
                .person("Lund Ada", "Lund Ada")
                .quote(Quotation.Kind.DIRECT, WORDS, "said", "Lund Ada", "Lund Ada", null),
            article("b")
                .line(Role.MAIN, "Ada Lund was at sea.")
                .person("Ada Lund", "Ada Lund")
                .line(Role.MAIN, "Ada Lund was on the quay.")
                .person("Ada Lund", "Ada Lund"));
    assertThat(only(material).speaker()).extracting("name").isEqualTo("Ada Lund");
    StoryMaterial once =
        ArticleFixture.material(
            bySurname(),
            article("b").line(Role.MAIN, "Lund Ada at sea.").person("Lund Ada", "Lund Ada"));
    assertThat(only(once).speaker()).extracting("name").isEqualTo("Ada Lund");
  }

  @Test
  void aNameThatLinksTurnedRoundHidesNobodyOfTheFamily() {
    StoryMaterial family =
        ArticleFixture.material(
            article("a")
                .line(Role.EVALUATION, WORDS + " Lund said.")
                .person("Lund", "Tom Lund")
                .quote(Quotation.Kind.DIRECT, WORDS, "said", "Lund", "Tom Lund", null)
                .line(Role.MAIN, "Ada Lund and Tom Lund were at sea.")
                .person("Ada Lund", "Ada Lund")
                .person("Tom Lund", "Tom Lund"),
            article("b").line(Role.MAIN, "Lund Ada at sea.").person("Lund Ada", "Lund Ada"));
    assertThat(only(family).speaker()).extracting("name").isEqualTo("Lund");
  }

  @Test
  void aFormOfTheSameNameIsNobodyElse() {
    StoryMaterial material =
        ArticleFixture.material(
            bySurname(),
            article("b")
                .line(Role.MAIN, "Ada M. Lund was at sea.")
                .person("Ada M. Lund", "Ada M. Lund"));
    assertThat(only(material).speaker()).extracting("name").isEqualTo("Ada Lund");
  }

  @Test
  void aShortFormOfTheGivenNameIsNobodyElse() {
    StoryMaterial material =
        ArticleFixture.material(
            article("a")
                .line(Role.MAIN, "William Lund was on the quay.")
                .person("William Lund", "William Lund")
                .line(Role.EVALUATION, WORDS + " Lund said.")
                .person("Lund", "William Lund")
                .quote(Quotation.Kind.DIRECT, WORDS, "said", "Lund", "William Lund", null),
            article("b").line(Role.MAIN, "Bill Lund spoke.").person("Bill Lund", "Bill Lund"));
    assertThat(only(material).speaker()).extracting("name").isEqualTo("William Lund");
  }

  @Test
  void neitherIsATitleOrAnotherSurnameBeforeTheName() {
    StoryMaterial material =
        ArticleFixture.material(
            bySurname(),
            article("b")
                .line(Role.MAIN, "Counsel Lund met Tom Holm.")
                .person("Counsel Lund", "Counsel Lund")
                .person("Tom Holm", "Tom Holm")
                .line(Role.MAIN, "Holm Lund.")
                .person("Holm Lund", "Holm Lund"));
    assertThat(only(material).speaker()).extracting("name").isEqualTo("Ada Lund");
  }

  @Test
  void theRoleStaysWithASurnameIfTheArticleBeginsWithTheFullName() {
    ArticleFixture other =
        article("b").line(Role.MAIN, "Tom Lund was at sea.").person("Tom Lund", "Tom Lund");
    ArticleFixture both =
        bySurname().line(Role.MAIN, "Tom Lund was at sea.").person("Tom Lund", "Tom Lund");
    assertThat(only(ArticleFixture.material(both, other)).speaker())
        .extracting("name", "role")
        .containsExactly("Lund", "fisherman");
    ArticleFixture bare =
        article("a")
            .line(Role.MAIN, "Lund was late.")
            .person("Lund", "Ada Lund")
            .line(Role.MAIN, "Ada Lund was on the quay.")
            .person("Ada Lund", "Ada Lund")
            .line(Role.EVALUATION, WORDS + " Lund said.")
            .person("Lund", "Ada Lund")
            .quote(Quotation.Kind.DIRECT, WORDS, "said", "Lund", "Ada Lund", "fisherman");
    assertThat(only(ArticleFixture.material(bare, other)).speaker())
        .extracting("name", "role")
        .containsExactly("Lund", null);
  }

  @Test
  void wordsInAnothersWorkAreNotTheSubjects() {
    String text = "Ada Lund condemned a letter in which she said: " + WORDS;
    ArticleFixture letter =
        article("a")
            .line(Role.EVALUATION, text)
            .person("Ada Lund", "Ada Lund")
            .quote(Quotation.Kind.DIRECT, WORDS, "said", "she", "Ada Lund", null);
    assertThat(new QuoteReader(ArticleFixture.material(letter), 60).read("a")).isEmpty();
  }
}
