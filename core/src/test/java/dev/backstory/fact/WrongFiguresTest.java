package dev.backstory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Role;
import dev.backstory.sentence.SentenceReader;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrongFiguresTest {
  private static ArticleFixture courier() {
    return new ArticleFixture("courier", "The Courier");
  }

  /** What the first sentence says was wrong: "14 people killed". */
  private static Optional<String> wrong(ArticleFixture article) {
    List<StorySentence> sentences = sentences(article);
    return WrongFigures.of(sentences.getFirst(), sentences.size() > 1 ? sentences.get(1) : null)
        .map(figure -> figure.quantity().value().toPlainString() + " " + figure.counts());
  }

  private static List<StorySentence> sentences(ArticleFixture article) {
    return SentenceReader.ofAllKinds(article.build()).read(0);
  }

  private static boolean isNote(String sentence) {
    return WrongFigures.isNote(sentences(courier().line(Role.NONE, sentence)).getFirst());
  }

  private static ArticleFixture said(String note) {
    return courier()
        .line(Role.NONE, note)
        .kind(ParagraphKind.PROMOTION)
        .quantity("14 people", 14, null, "people killed");
  }

  @Test
  void whatAnEarlierVersionSaidIsWrongWhereTheRightFigureIsTold() {
    assertThat(
            wrong(
                said("Correction: an earlier version of this article said that 14 people had died.")
                    .more(Role.NONE, "The number is 12.")))
        .contains("14 people killed");
    assertThat(
            wrong(
                said("An earlier version of this story said 14 people had died; the toll is 12.")))
        .contains("14 people killed");
    assertThat(wrong(said("A previous version of this report said 14 people, not 12, had died.")))
        .contains("14 people killed");
    assertThat(
            wrong(
                said("An earlier version of this article said 14 people had died in the fire.")
                    .more(Role.NONE, "Twelve people died.")
                    .quantity("Twelve people", 12, null, "people killed")))
        .contains("14 people killed");
  }

  @Test
  void somethingElseMayHaveBeenWrongWhereNoOtherFigureIsTold() {
    String note = "An earlier version of this article said 14 people died when the barge sank.";
    assertThat(wrong(said(note))).isEmpty();
    assertThat(wrong(said(note).more(Role.NONE, "It sank on 11 March."))).isEmpty();
    assertThat(wrong(said(note).more(Role.NONE, "The number 12 tram was not hurt."))).isEmpty();
    assertThat(
            wrong(
                said(note)
                    .more(Role.NONE, "It was a ferry with 40 seats.")
                    .quantity("40 seats", 40, null, "seat")))
        .isEmpty();
  }

  @Test
  void ofTwoFiguresItIsNotSureWhichWasWrong() {
    assertThat(
            wrong(
                said("An earlier version of this article said 14 people died on 3 barges.")
                    .quantity("3 barges", 3, null, "barge")
                    .more(Role.NONE, "There were two barges.")
                    .quantity("two barges", 2, null, "barge")))
        .isEmpty();
  }

  @Test
  void theWrongFigureMayStandBehindTheRightOne() {
    assertThat(
            wrong(
                courier()
                    .line(Role.NONE, "This article was amended: 12 people died, not 14.")
                    .quantity("12 people", 12, null, "people killed")))
        .contains("14 people killed");
    assertThat(
            wrong(
                courier()
                    .line(
                        Role.NONE,
                        "Correction: 1,140 jobs will go, not 1,400 as an earlier version of this article said.")
                    .quantity("1,140 jobs", 1140, null, "job")))
        .contains("1400 job");
    assertThat(
            wrong(
                courier()
                    .line(Role.NONE, "The council corrected itself: 12 people died, not 14.")
                    .quantity("12 people", 12, null, "people killed")))
        .isEmpty();
  }

  @Test
  void aNewspaperRetractsInItsOwnNameOnly() {
    String note = "%s retracts its report of Monday that 14 people had died.";
    assertThat(wrong(said(note.formatted("The Courier")))).contains("14 people killed");
    assertThat(wrong(said(note.formatted("The Packet")))).isEmpty();
    assertThat(wrong(said("We retract our report that 14 people had died.")))
        .contains("14 people killed");
    assertThat(wrong(said("“We retract our report that 14 people had died,” Ada Brandt said.")))
        .isEmpty();
  }

  @Test
  void notesAreToldFromWhatIsReported() {
    assertThat(isNote("An earlier version of this article gave a wrong name for the mayor."))
        .isTrue();
    assertThat(isNote("The Courier has withdrawn its report on the harbour fund.")).isTrue();
    assertThat(isNote("An earlier version of the bill named 14 harbours.")).isFalse();
    assertThat(isNote("Correction officers closed 12 cells, not 14.")).isFalse();
    assertThat(isNote("“An earlier version of this article was wrong,” the editor said."))
        .isFalse();
  }
}
