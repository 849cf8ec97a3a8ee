package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreeDifferWriterTest {
  private static ArticleFixture ferry(String id, String outlet, int dead, String at) {
    return new ArticleFixture(id, outlet)
        .published(at)
        .title("Ferry sinks off Arl")
        .line(Role.MAIN, "A ferry sank in the harbour of Arl and " + dead + " people were killed.")
        .quantity(dead + " people", dead, null, "people killed");
  }

  private static AgreeDiffer write(ArticleFixture... articles) {
    return Pages.write(new AgreeDifferWriter(), articles);
  }

  @Test
  void showsAFactThatTwoNewsroomsTellWithASpanOfEach() {
    AgreeDiffer section =
        write(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "The ferry Bela sank in the harbour of Arl before dawn."),
            new ArticleFixture("b", "The Courier")
                .line(
                    Role.MAIN,
                    "The ferry Bela sank before dawn in the harbour of Arl, police said."));

    Agreement agreement = section.agreements().getFirst();
    assertThat(section.agreements()).hasSize(1);
    assertThat(agreement.claim().text())
        .isEqualTo("The ferry Bela sank in the harbour of Arl before dawn.");
    assertThat(agreement.outlets()).containsExactly("Morning Post", "The Courier");
    assertThat(agreement.claim().evidence())
        .extracting(e -> e.articleId())
        .containsExactly("a", "b");
  }

  @Test
  void whatPraisesOrExcitesIsNotAgreed() {
    AgreeDiffer section =
        write(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "The ferry Bela sank in a whopping storm off Arl before dawn."),
            new ArticleFixture("b", "The Courier")
                .line(Role.MAIN, "The ferry Bela sank before dawn in a whopping storm off Arl."));

    assertThat(section.agreements()).isEmpty();
  }

  @Test
  void whatOneTookFromTheOtherIsNotAgreed() {
    AgreeDiffer section =
        write(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "The ferry Bela sank in the harbour of Arl before dawn."),
            new ArticleFixture("b", "The Courier")
                .line(Role.MAIN, "The ferry Bela sank in the harbour of Arl before dawn.")
                .taken());

    assertThat(section.agreements()).isEmpty();
  }

  @Test
  void whatOneDeniesIsNotAgreed() {
    AgreeDiffer section =
        write(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "The ferry Bela was carrying fuel barrels to Arl on that night."),
            new ArticleFixture("b", "The Courier")
                .line(
                    Role.MAIN,
                    "The ferry Bela was not carrying fuel barrels to Arl on that night."));

    assertThat(section.agreements()).isEmpty();
    assertThat(section.omitted()).isNotNull();
  }

  @Test
  void setsDifferingFiguresSideBySide() {
    AgreeDiffer section =
        write(
            ferry("a", "Morning Post", 12, "2025-03-10T08:00:00Z"),
            ferry("b", "The Courier", 14, "2025-03-10T09:00:00Z"));

    Difference difference = section.differences().getFirst();
    assertThat(difference.about()).isEqualTo("people killed");
    assertThat(difference.values())
        .extracting(DifferingValue::outlet, DifferingValue::value)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Morning Post", "12 people"),
            org.assertj.core.api.Assertions.tuple("The Courier", "14 people"));
  }

  @Test
  void aTollThatRoseIsNoDifference() {
    List<Difference> differences =
        write(
                ferry("a", "Morning Post", 12, "2025-03-10T08:00:00Z"),
                ferry("b", "The Courier", 14, "2025-03-11T09:00:00Z"))
            .differences();
    assertThat(differences).isEmpty();

    assertThat(
            write(
                    ferry("a", "Morning Post", 12, "2025-03-10T08:00:00Z"),
                    ferry("c", "Morning Post", 14, "2025-03-10T09:00:00Z"),
                    ferry("b", "The Courier", 14, "2025-03-10T09:00:00Z"))
                .differences())
        .isEmpty();
  }

  @Test
  void tellsHowATollRose() {
    AgreeDiffer section =
        write(
            ferry("a", "Morning Post", 12, "2025-03-10T08:00:00Z"),
            ferry("b", "The Courier", 12, "2025-03-10T09:00:00Z"),
            ferry("c", "The Courier", 14, "2025-03-11T09:00:00Z"),
            ferry("d", "Morning Post", 15, "2025-03-12T09:00:00Z"));

    assertThat(section.series())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.about()).isEqualTo("people killed");
              assertThat(series.values())
                  .extracting(DifferingValue::value, DifferingValue::articleId)
                  .containsExactly(
                      org.assertj.core.api.Assertions.tuple("12 people", "a"),
                      org.assertj.core.api.Assertions.tuple("14 people", "c"),
                      org.assertj.core.api.Assertions.tuple("15 people", "d"));
            });
  }

  @Test
  void aTollThatOthersPutLowerAtTheTimeIsNoStep() {
    AgreeDiffer section =
        write(
            ferry("a", "Morning Post", 9, "2025-03-10T08:00:00Z"),
            ferry("b", "The Courier", 14, "2025-03-10T17:00:00Z"),
            ferry("c", "Morning Post", 12, "2025-03-10T18:00:00Z"),
            ferry("d", "Morning Post", 14, "2025-03-11T09:00:00Z"));

    assertThat(section.series().getFirst().values())
        .extracting(DifferingValue::articleId)
        .containsExactly("a", "c", "d");
  }

  @Test
  void figuresFarApartOrOfAnotherDayAreNoDifference() {
    List<Difference> apart =
        write(
                ferry("a", "Morning Post", 12, "2025-03-10T08:00:00Z"),
                ferry("b", "The Courier", 84, "2025-03-10T09:00:00Z"))
            .differences();
    List<Difference> nextDay =
        write(
                ferry("a", "Morning Post", 12, "2025-03-10T00:00:00Z"),
                ferry("b", "The Courier", 14, "2025-03-11T00:00:00Z"))
            .differences();

    assertThat(apart).isEmpty();
    assertThat(nextDay).isEmpty();
  }

  @Test
  void figuresOfOneDayDifferWhereNoHourIsGiven() {
    assertThat(
            write(
                    ferry("a", "Morning Post", 12, "2025-03-10T00:00:00Z"),
                    ferry("b", "The Courier", 14, "2025-03-10T09:00:00Z"))
                .differences())
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.values())
                    .extracting(DifferingValue::outlet)
                    .containsExactly("Morning Post", "The Courier"));
  }
}
