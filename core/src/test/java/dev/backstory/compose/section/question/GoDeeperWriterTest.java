package dev.backstory.compose.section.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.learning.GradeModel;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoDeeperWriterTest {
  private static ArticleFixture article() {
    return new ArticleFixture("a", "Morning Post")
        .title("Council of Arl votes on bridge toll")
        .line(Role.EXPECTATION, "The council is expected to vote on the bridge toll on Friday.")
        .verb("vote", Tense.FUTURE)
        .phrase("council")
        .line(
            Role.CURRENT_CONTEXT,
            "It was not clear whether the mayor of Arl would sign the toll bill.")
        .open("", "will", "the mayor of Arl", "sign", " the toll bill.")
        .line(Role.CURRENT_CONTEXT, "Police are trying to find out what damaged the bridge in May.")
        .open("what", "", "", "damaged", " the bridge in May.")
        .line(Role.NONE, "Who pays for the bridge toll?")
        .line(Role.NONE, "Nobody else has a plan.");
  }

  /** As editors who like best what is denied, and then what is unclear or asked. */
  private static final GradedQuestions GRADED =
      new GradedQuestions(
          new GradeModel(
              List.of(
                  List.of("kind=denied", "2", "2"),
                  List.of("kind=unknown", "1", "1"),
                  List.of("kind=unanswered", "1", "1"))));

  private static GoDeeper write(ArticleFixture... articles) {
    return Pages.write(new GoDeeperWriter(GRADED), articles);
  }

  @Test
  void asksWhatEditorsLikeBest() {
    assertThat(write(article(), copy()).questions())
        .extracting(OpenQuestion::text)
        .containsExactlyInAnyOrder(
            "Will the mayor of Arl sign the toll bill?",
            "What damaged the bridge in May?",
            "Who pays for the bridge toll?");
  }

  @Test
  void asksWhatIsExpectedWhereLittleElseIsOpen() {
    ArticleFixture plans =
        new ArticleFixture("a", "Morning Post")
            .title("Council of Arl votes on bridge toll")
            .line(Role.EXPECTATION, "The council is expected to vote on the bridge toll on Friday.")
            .verb("vote", Tense.FUTURE)
            .phrase("council")
            .line(Role.EXPECTATION, "The bridge toll could drive shops out of Arl.")
            .verb("drive", Tense.POSSIBLE)
            .phrase("bridge toll");

    assertThat(write(plans, copy()).questions())
        .extracting(OpenQuestion::text)
        .containsExactlyInAnyOrder(
            "Will the council vote on the bridge toll on Friday?",
            "Could the bridge toll drive shops out of Arl?");
  }

  @Test
  void namesWhoIsMeantWhereOnlyOnePersonCanBe() {
    ArticleFixture fire =
        new ArticleFixture("a", "Morning Post")
            .title("Bridge keeper of Arl resigns after toll fire")
            .line(Role.MAIN, "Ada Lind, the bridge keeper of Arl, has resigned over the toll fire.")
            .person("Ada Lind", "Ada Lind")
            .line(Role.NONE, "It is not known whether she will keep the toll house.")
            .open("", "will", "she", "keep", " the toll house.")
            .line(Role.NONE, "Police do not know whether it was on fire before.")
            .open("", "was", "it", "", " on fire before.");

    assertThat(write(fire, copy()).questions())
        .extracting(OpenQuestion::text)
        .containsExactly("Will Ada Lind keep the toll house?");
  }

  @Test
  void asksNothingOfWhomItDoesNotKnowForSure() {
    ArticleFixture fire =
        new ArticleFixture("a", "Morning Post")
            .title("Bridge keeper of Arl resigns after toll fire")
            .line(Role.MAIN, "Ada Lind and Orm Vale of Arl have resigned over the toll fire.")
            .person("Ada Lind", "Ada Lind")
            .person("Orm Vale", "Orm Vale")
            .line(Role.NONE, "It is not known whether she will keep the toll house.")
            .open("", "will", "she", "keep", " the toll house.")
            .line(Role.NONE, "The reason of the council for the discrepancy is not clear.")
            .open("what", "is", "The reason of the council for the discrepancy", "", "");

    assertThat(write(fire, copy()).questions()).isEmpty();
  }

  @Test
  void asksNothingThatIsCutShort() {
    ArticleFixture open =
        new ArticleFixture("a", "Morning Post")
            .title("Council of Arl votes on bridge toll")
            .line(Role.NONE, "It is unclear whether the toll was an attempt that failed.")
            .open("", "was", "the toll", "", " an attempt that failed.")
            .line(Role.NONE, "The reason for the toll is not clear.")
            .open("what", "is", "The reason for the toll", "", "")
            .line(Role.NONE, "She did not know why the council didn’t lift the toll.")
            .open("why", "did", "the council", "do", "n’t lift the toll.")
            .line(Role.NONE, "It is not known how the council lifted the toll.")
            .open("how", "did", "the council", "lift", " the toll.");

    assertThat(write(open, copy()).questions())
        .extracting(OpenQuestion::text)
        .containsExactlyInAnyOrder(
            "What is the reason for the toll?", "How did the council lift the toll?");
  }

  @Test
  void doesNotAskHowSomebodyFaresUnderTheHeadlineOfADeath() {
    ArticleFixture found =
        new ArticleFixture("a", "Morning Post")
            .title("Keeper of the bridge toll found dead in Arl")
            .line(Role.NONE, "It is not known whether the keeper of the toll is alive.")
            .open("", "is", "the keeper of the toll", "", " alive.")
            .line(Role.NONE, "It is not known how the keeper left the toll house.")
            .open("how", "did", "the keeper", "leave", " the toll house.");

    ArticleFixture other =
        new ArticleFixture("b", "The Courier")
            .title("Keeper of the bridge toll found dead in Arl")
            .line(Role.MAIN, "The keeper of the bridge toll of Arl has been found dead.");

    assertThat(write(found, other).questions())
        .extracting(OpenQuestion::text)
        .containsExactly("How did the keeper leave the toll house?");
  }

  @Test
  void asksNothingThatSomebodyIsQuotedWith() {
    ArticleFixture quoted =
        new ArticleFixture("a", "Morning Post")
            .title("Council of Arl votes on bridge toll")
            .line(Role.NONE, "“I do not know whether the council will lift the toll,” he said.")
            .open("", "will", "the council", "lift", " the toll,” he said.");

    assertThat(write(quoted, copy()).questions()).isEmpty();
  }

  @Test
  void everyQuestionRestsOnASentence() {
    assertThat(write(article(), copy()).questions())
        .allSatisfy(question -> assertThat(question.evidence()).isNotEmpty());
  }

  @Test
  void asksWhatIsDenied() {
    ArticleFixture denial =
        article()
            .line(Role.EVALUATION, "Arl denied taking the toll bribes.")
            .mention("Arl", "Arl", EntityType.PLACE)
            .phrase("Arl");

    assertThat(write(denial, copy()).questions())
        .extracting(OpenQuestion::text)
        .contains("Did Arl take the toll bribes?");
  }

  @Test
  void doesNotAskWhetherSomebodyDidBe() {
    ArticleFixture denial =
        new ArticleFixture("a", "Morning Post")
            .title("Council of Arl votes on bridge toll")
            .line(Role.EVALUATION, "Arl denied being behind the toll bribes.")
            .mention("Arl", "Arl", EntityType.PLACE)
            .phrase("Arl");

    assertThat(write(denial, copy()).questions()).isEmpty();
  }

  @Test
  void printsNothingThatEditorsProbablyFindBad() {
    GradedQuestions strict =
        new GradedQuestions(
            new GradeModel(
                List.of(List.of("least", "0.7", "0"), List.of("kind=unknown", "2", "0"))));

    assertThat(Pages.<GoDeeper>write(new GoDeeperWriter(strict), article(), copy()).questions())
        .extracting(OpenQuestion::text)
        .containsExactlyInAnyOrder(
            "Will the mayor of Arl sign the toll bill?", "What damaged the bridge in May?");
  }

  @Test
  void isLeftOutWithTooFewQuestions() {
    GoDeeper section =
        write(
            new ArticleFixture("a", "Morning Post")
                .line(Role.MAIN, "The council of Arl met on the bridge."));

    assertThat(section.omitted()).isEqualTo("too few open questions");
    assertThat(section.questions()).isEmpty();
  }

  private static ArticleFixture copy() {
    return new ArticleFixture("b", "The Courier")
        .title("Arl: council to vote on toll")
        .line(Role.MAIN, "The bridge toll divides the council and the mayor of Arl.");
  }
}
