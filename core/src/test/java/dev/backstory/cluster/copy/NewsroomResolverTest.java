package dev.backstory.cluster.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.Articles;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsroomResolverTest {
  private static final String COURIER = "https://courier.example/ferry";
  private static final String LEDGER = "https://ledger.example/ferry";

  private static List<StoryArticle> fold(AnnotatedArticle... articles) {
    return new NewsroomResolver().fold(List.of(articles));
  }

  @Test
  void textsOfTheirOwnAreIndependentAndKeepTheirOrder() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, Articles.FERRY),
            Articles.printed("b", LEDGER, Articles.FERRY_RETOLD));

    assertThat(folded).extracting(it -> it.article().id()).containsExactly("a", "b");
    assertThat(folded).allMatch(StoryArticle::independent).allMatch(it -> it.wire() == null);
    assertThat(folded)
        .extracting(StoryArticle::newsroom)
        .containsExactly("courier.example", "ledger.example");
  }

  @Test
  void copiesOfAnAgencysReportCountOnceAsTheAgencys() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, "Subscribe now.\n" + Articles.FERRY),
            Articles.printed("b", LEDGER, "TOLVIK, June 3 (Reuters) - " + Articles.FERRY));

    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("Reuters");
    assertThat(folded).extracting(StoryArticle::wire).containsOnly("Reuters");
    assertThat(folded).extracting(StoryArticle::independent).containsExactly(false, true);
  }

  @Test
  void theAgencysOwnPageIsTheOriginal() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, "By The Associated Press\n" + Articles.FERRY),
            Articles.printed("b", "https://apnews.com/article/1", Articles.FERRY));

    assertThat(folded).extracting(StoryArticle::independent).containsExactly(false, true);
    assertThat(folded.get(0).wire()).isEqualTo("Associated Press");
    assertThat(folded.get(1).wire()).isNull();
    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("Associated Press");
  }

  @Test
  void anUncreditedCopyIsItsSourcesReporting() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, Articles.FERRY),
            Articles.printed("b", LEDGER, Articles.FERRY.toUpperCase(java.util.Locale.ROOT)));

    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("courier.example");
    assertThat(folded).extracting(StoryArticle::independent).containsExactly(true, false);
  }

  /** An agency that no table knows shows by its signature under what others print. */
  @Test
  void anOutletThatSignsInAnotherIsItsAgency() {
    List<StoryArticle> folded =
        fold(
            signed("a", "The Courier", "Seawire", Articles.FERRY),
            signed("b", "Seawire", null, Articles.FERRY),
            signed("c", "The Ledger", "Ada Imaginary", Articles.FERRY_RETOLD));

    assertThat(folded).extracting(StoryArticle::wire).containsExactly("Seawire", null, null);
    assertThat(folded).extracting(StoryArticle::independent).containsExactly(false, true, true);
    assertThat(folded)
        .extracting(StoryArticle::newsroom)
        .containsExactly("Seawire", "Seawire", "The Ledger");
  }

  private static AnnotatedArticle signed(String id, String outlet, String author, String text) {
    List<String> authors = author == null ? List.of() : List.of(author);
    return Articles.annotated(
        new Article(id, null, outlet, authors, null, null, null, "en", null, text),
        Embedding.of(1, 0));
  }

  @Test
  void aSharedQuotationMakesNoCopy() {
    String quotation =
        "\"We heard a bang and then the lights went out and everybody ran for the boats at once.\"";
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, Articles.FERRY + " " + quotation),
            Articles.printed("b", LEDGER, Articles.FERRY_RETOLD + " " + quotation));

    assertThat(folded).allMatch(StoryArticle::independent);
  }

  @Test
  void whatIsTakenOverCountsAsItsSources() {
    String taken = Reports.STRIKE.lines().skip(4).findFirst().orElseThrow();
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, Reports.STRIKE),
            Articles.printed("b", LEDGER, Reports.OWN_REPORT + "\n" + taken));
    StoryArticle ledger = folded.get(1);
    int from = Reports.OWN_REPORT.length() + 1;

    assertThat(folded).allMatch(StoryArticle::independent);
    assertThat(ledger.newsroom()).isEqualTo("ledger.example");
    assertThat(folded.get(0).taken()).isEmpty();
    assertThat(ledger.independent(new Span(0, from - 1))).isTrue();
    assertThat(ledger.independent(new Span(from, from + taken.length()))).isFalse();
  }

  @Test
  void ofTwoUncreditedTextsTheFullerIsTheOriginal() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, Reports.trimmed(2)),
            Articles.printed("b", LEDGER, Reports.STRIKE),
            Articles.printed("c", "https://post.example/ferry", Reports.trimmed(3)));

    assertThat(folded).extracting(StoryArticle::independent).containsExactly(false, true, false);
    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("ledger.example");
  }

  @Test
  void anAgencysTextStaysTheOriginalOfAFullerOne() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", LEDGER, Reports.STRIKE),
            Articles.printed("b", COURIER, "HALVIK (AP) - " + Reports.trimmed(2)));

    assertThat(folded).allMatch(StoryArticle::independent);
    assertThat(folded)
        .extracting(StoryArticle::newsroom)
        .containsExactly("ledger.example", "Associated Press");
    assertThat(folded.get(0).taken()).isNotEmpty();
  }

  @Test
  void thePageOfAnOutletThatOthersCreditIsTheOriginal() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, "By Ada Lind, The Washington Post\n" + Reports.STRIKE),
            Articles.printed("b", "https://www.washingtonpost.com/x", Reports.STRIKE));

    assertThat(folded).extracting(StoryArticle::independent).containsExactly(false, true);
    assertThat(folded).extracting(StoryArticle::wire).containsExactly("The Washington Post", null);
    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("The Washington Post");
  }

  @Test
  void anOutletThatOthersCreditStillCreditsItsAgency() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, "By Ada Lind, The Washington Post\n" + Articles.FERRY),
            Articles.printed(
                "b", "https://www.washingtonpost.com/x", "HALVIK (AP) - " + Reports.STRIKE));

    assertThat(folded)
        .extracting(StoryArticle::newsroom)
        .containsExactly("The Washington Post", "Associated Press");
  }

  @Test
  void outletsOfOneOwnerAreOneNewsroom() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", "https://www.thetimes.co.uk/x", Articles.FERRY),
            Articles.printed("b", "https://www.thesun.co.uk/x", Articles.FERRY_RETOLD));

    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("News Corp");
    assertThat(fold(Articles.printed("a", "https://www.thetimes.co.uk/x", Articles.FERRY)))
        .extracting(StoryArticle::newsroom)
        .containsExactly("The Times");
  }

  @Test
  void oneSiteIsOneNewsroomWhateverItsPagesSay() {
    List<StoryArticle> folded =
        fold(
            stating("a", "https://example.com/1", "Reuters", Reports.STRIKE),
            stating("b", "https://www.example.com/2", "BBC News", Articles.FERRY),
            stating("c", "https://news.example.com/3", "The Skerland Courier", Articles.BUDGET),
            stating("d", "https://example.com/4", "The Tolvik Ledger", Articles.FERRY_RETOLD));

    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("example.com");
    assertThat(folded).extracting(it -> it.article().outletName()).containsOnly("example.com");
  }

  @Test
  void aSiteGoesByWhatMostOfItsPagesCallIt() {
    List<StoryArticle> folded =
        fold(
            stating("a", COURIER, "Courier Sport", Reports.STRIKE),
            stating("b", COURIER, "The Skerland Courier", Articles.FERRY),
            stating("c", COURIER, "The Skerland Courier", Articles.BUDGET));

    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("The Skerland Courier");
  }

  @Test
  void sitesOfOneNameStayApart() {
    List<StoryArticle> folded =
        fold(
            stating("a", COURIER, "The Halvik Herald", Reports.STRIKE),
            stating("b", LEDGER, "The Halvik Herald", Articles.FERRY));

    assertThat(folded)
        .extracting(StoryArticle::newsroom)
        .containsExactly(
            "The Halvik Herald (courier.example)", "The Halvik Herald (ledger.example)");
  }

  @Test
  void agenciesThatOneUnknownSiteCreditsAreNotSeveralWitnesses() {
    List<StoryArticle> folded =
        fold(
            Articles.printed("a", COURIER, "HALVIK (Reuters) - " + Reports.STRIKE),
            Articles.printed("b", COURIER, "HALVIK (AP) - " + Articles.FERRY),
            Articles.printed("c", COURIER, Articles.BUDGET));

    assertThat(folded).extracting(StoryArticle::newsroom).containsOnly("courier.example");
    assertThat(folded)
        .extracting(StoryArticle::wire)
        .containsExactly("Reuters", "Associated Press", null);
  }

  @Test
  void portsOfOneMachineAreSitesOfTheirOwn() {
    List<StoryArticle> folded =
        fold(
            stating("a", "http://127.0.0.1:8001/x", "The Skerland Courier", Reports.STRIKE),
            stating("b", "http://127.0.0.1:8002/x", "The Tolvik Ledger", Articles.FERRY));

    assertThat(folded)
        .extracting(StoryArticle::newsroom)
        .containsExactly("The Skerland Courier", "The Tolvik Ledger");
  }

  private static AnnotatedArticle stating(String id, String url, String outlet, String text) {
    return Articles.annotated(
        new Article(id, url, outlet, List.of(), null, null, null, "en", null, text),
        Embedding.of(1, 0));
  }

  @Test
  void noArticlesNoWork() {
    assertThat(fold()).isEmpty();
  }
}
