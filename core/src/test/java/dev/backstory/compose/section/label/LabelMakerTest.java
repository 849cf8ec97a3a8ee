package dev.backstory.compose.section.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Role;
import dev.backstory.model.Story;
import dev.backstory.port.Aspect;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class LabelMakerTest {
  private static ArticleFixture post(String sentence) {
    return new ArticleFixture("post", "The Ferry Post").line(Role.CURRENT_CONTEXT, sentence);
  }

  /** The labels of all sentences of a page with this headline, in their order. */
  private static List<Optional<String>> labels(
      String headline, EditorJudge judge, ArticleFixture... articles) {
    return onPage(headline, judge, articles, LabelMaker::label);
  }

  private static <T> List<T> onPage(
      String headline,
      EditorJudge judge,
      ArticleFixture[] articles,
      BiFunction<LabelMaker, StorySentence, T> make) {
    StoryMaterial material = ArticleFixture.material(articles);
    List<String> ids = material.articles().stream().map(a -> a.article().id()).toList();
    PageDraft draft =
        new PageDraft(
            new Story("s", "s", ids, List.of(), Instant.EPOCH, Instant.EPOCH),
            material,
            new StoryTopics(_ -> List.of(), material),
            judge,
            new PreviousSelection(null),
            ComposeSettings.DEFAULT,
            _ -> {});
    draft.headline(headline);
    LabelMaker labels = new LabelMaker(material, draft);
    return material.sentences().stream().map(sentence -> make.apply(labels, sentence)).toList();
  }

  /** Whatever the first sentence might be headed with. */
  private static List<String> options(ArticleFixture... articles) {
    return onPage("", EditorJudge.UNDECIDED, articles, LabelMaker::options).getFirst().stream()
        .map(LabelOption::label)
        .toList();
  }

  private static Optional<String> label(ArticleFixture... articles) {
    return labels("", EditorJudge.UNDECIDED, articles).getFirst();
  }

  /** Sure that every sentence answers the same question. */
  private static EditorJudge sure(Aspect aspect) {
    return new EditorJudge.Undecided() {
      @Override
      public List<SentenceUse> uses(String headline, List<String> sentences) {
        SentenceUse use =
            new SentenceUse(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.1, 0.5, Map.of(), Map.of(aspect, 0.9));
        return Collections.nCopies(sentences.size(), use);
      }
    };
  }

  @Test
  void tellsWhoseActItIs() {
    assertThat(
            label(
                post("Ada Brandt denied on Monday that she had seen it.")
                    .person("Ada Brandt", "Ada Brandt")
                    .phrase("Ada Brandt")
                    .verb("denied", Tense.PAST)))
        .contains("Brandt's denial");
  }

  @Test
  void anActOfSeveralIsNotThatOfTheLast() {
    assertThat(
            options(
                post("Ada Brandt and Piet Vos denied on Monday that they had seen it.")
                    .person("Ada Brandt", "Ada Brandt")
                    .person("Piet Vos", "Piet Vos")
                    .phrase("Ada Brandt")
                    .phrase("Piet Vos")
                    .verb("denied", Tense.PAST)))
        .doesNotContain("Vos' denial", "Vos's denial", "Brandt's denial");
    assertThat(
            options(
                post("They mourned the deaths of Piet Vos in Arl and Ada Brandt in Kell.")
                    .person("Piet Vos", "Piet Vos")
                    .person("Ada Brandt", "Ada Brandt")
                    .phrase("deaths")
                    .phrase("Piet Vos")
                    .phrase("Ada Brandt")))
        .doesNotContain("Deaths of Vos");
  }

  @Test
  void anActThatIsOnlySupposedHasNotTakenPlace() {
    assertThat(
            options(
                post("If Ada Brandt denied it, the board would meet.")
                    .person("Ada Brandt", "Ada Brandt")
                    .phrase("Ada Brandt")
                    .phrase("board")))
        .doesNotContain("Brandt's denial");
  }

  @Test
  void whatCannotBeReachedIsNoPoint() {
    String reached = " an agreement on tolls.";
    assertThat(options(post("They did reach" + reached).phrase("an agreement").phrase("tolls")))
        .contains("Agreement on tolls");
    assertThat(options(post("They cannot reach" + reached).phrase("an agreement").phrase("tolls")))
        .doesNotContain("Agreement on tolls");
    assertThat(PointKinds.of("She did not apologize for it.", SentenceUse.UNKNOWN))
        .extracting(LabelCandidate::words)
        .doesNotContain("Public apology");
    assertThat(PointKinds.of("She apologized for it.", SentenceUse.UNKNOWN))
        .extracting(LabelCandidate::words)
        .contains("Public apology");
  }

  @Test
  void whoeverDeclinesToCommentFallsNoLower() {
    assertThat(options(post("Tolls declined sharply in May.").phrase("Tolls")))
        .contains("Falling tolls");
    assertThat(options(post("The harbour board declined to comment.").phrase("harbour board")))
        .noneMatch(label -> label.startsWith("Falling"));
  }

  @Test
  void tellsWhatWasDone() {
    assertThat(
            label(
                post("The licence was withdrawn late in the evening.")
                    .phrase("licence")
                    .verb("withdrawn", Tense.PAST)))
        .contains("Licence withdrawn");
  }

  @Test
  void whoeverSuffersAnActIsNotItsActor() {
    assertThat(
            label(
                    post("Police arrested Piet Vos at the quay.")
                        .phrase("Police")
                        .person("Piet Vos", "Piet Vos")
                        .phrase("Piet Vos")
                        .verb("arrested", Tense.PAST))
                .orElseThrow())
        .doesNotStartWith("Police")
        .isIn("Vos's arrest", "Vos' arrest", "Vos arrested", "Arrest of Vos");
  }

  @Test
  void tellsThatItMayCome() {
    assertThat(options(post("They could retaliate within days.").verb("retaliate", Tense.POSSIBLE)))
        .contains("Possible retaliation");
  }

  @Test
  void takesPointsOfTheTextItself() {
    assertThat(
            label(post("It was a plain breach of trust.").phrase("plain breach").phrase("trust")))
        .contains("Breach of trust");
    assertThat(label(post("It fed on old water politics.").phrase("old water politics")))
        .contains("Water politics");
  }

  @Test
  void aThingIsAPointWhereOtherArticlesSpeakOfItToo() {
    ArticleFixture wharf =
        new ArticleFixture("wharf", "Wharf Daily")
            .line(Role.MAIN, "Rusty cables hang there.")
            .phrase("Rusty cables");
    ArticleFixture post = post("There are rusty cables.").phrase("rusty cables");
    assertThat(label(post, wharf)).contains("Rusty cables");
    assertThat(label(post)).isEmpty();
  }

  @Test
  void neverABareNameOrOneNoun() {
    assertThat(
            label(
                post("The ferry is in Port Vosburg with the Harbour Workers Union.")
                    .phrase("ferry")
                    .mention("Port Vosburg", "Port Vosburg", EntityType.PLACE)
                    .phrase("Port Vosburg")
                    .mention(
                        "Harbour Workers Union", "Harbour Workers Union", EntityType.ORGANISATION)
                    .phrase("Harbour Workers Union")))
        .isEmpty();
  }

  @Test
  void knowsKindsOfPointsByTheirWords() {
    assertThat(label(post("Two unions have filed a lawsuit."))).contains("Legal challenge");
    assertThat(label(post("It is the worst flood since 1953."))).contains("Worst since 1953");
  }

  @Test
  void aKindThatTheJudgeRulesOutIsNoLabel() {
    assertThat(labels("", sure(Aspect.SAFETY), post("Two unions have filed a lawsuit.")).getFirst())
        .isEmpty();
  }

  @Test
  void wordsOfTheHeadlineAloneTellNothingApart() {
    ArticleFixture post =
        post("The licence was withdrawn.").phrase("licence").verb("withdrawn", Tense.PAST);
    assertThat(
            labels("Licence withdrawn, withdrawal of it", EditorJudge.UNDECIDED, post).getFirst())
        .isEmpty();
  }

  @Test
  void labelsMayShareAWordButNotTheirNoun() {
    ArticleFixture withdrawn =
        post("The licence was withdrawn.").phrase("licence").verb("withdrawn", Tense.PAST);
    ArticleFixture refused =
        post("A licence was refused.").phrase("licence").verb("refused", Tense.PAST);
    assertThat(labelsOf(withdrawn, refused))
        .containsExactly("Licence withdrawn", "Licence refused");
    ArticleFixture boat =
        post("The boat was withdrawn.").phrase("boat").verb("withdrawn", Tense.PAST);
    assertThat(labelsOf(boat, withdrawn)).doesNotContain("Licence withdrawn");
    assertThat(labelsOf(withdrawn, withdrawn).getLast()).isNotEqualTo("Licence withdrawn");
  }

  private static List<String> labelsOf(ArticleFixture... articles) {
    return labels("", EditorJudge.UNDECIDED, articles).stream().map(it -> it.orElse("")).toList();
  }

  @Test
  void aVerbIsNoActWhereItIsAnAdjectiveOrName() {
    assertThat(label(post("She has been close to the ministry since March.").phrase("ministry")))
        .isEmpty();
  }

  @Test
  void aDayTitleFigureOrUnitIsNoLabel() {
    assertThat(LabelWords.fit("Monday")).isFalse();
    assertThat(LabelWords.fit("Aug")).isFalse();
    assertThat(LabelWords.fit("chief executive")).isFalse();
    assertThat(LabelWords.fit("two ferries")).isFalse();
    assertThat(LabelWords.fit("centimetres")).isFalse();
    assertThat(LabelWords.fit("harbour police")).isFalse();
    assertThat(LabelWords.fit("harbour dues")).isTrue();
  }

  @Test
  void emptyAdjectivesAreDroppedAndNamesStayWhole() {
    assertThat(LabelWords.bare("the latest major strike")).isEqualTo("strike");
    assertThat(LabelWords.bare("New Vosburg bank")).isEqualTo("New Vosburg bank");
    assertThat(LabelWords.end("New Vosburg bank", 2)).isEmpty();
    assertThat(LabelWords.end("old harbour dues", 2)).isEqualTo("harbour dues");
  }

  @Test
  void theEndOfABrokenNameIsNoLabel() {
    assertThat(
            label(
                post("The Docks and Means Committee met.")
                    .phrase("Means Committee")
                    .mention("Means Committee", "Means Committee", EntityType.ORGANISATION)))
        .isEmpty();
  }

  @Test
  void aRebukeFromSomebodyIsTheirs() {
    assertThat(
            options(
                post("The cut drew a rebuke from Senator Ada Brandt.")
                    .phrase("cut")
                    .phrase("rebuke")
                    .person("Ada Brandt", "Ada Brandt")
                    .phrase("Ada Brandt")))
        .contains("Brandt's rebuke");
  }

  @Test
  void whatThereIsNotIsSaidNotToBe() {
    assertThat(options(post("The port gets no government funding.").phrase("government funding")))
        .contains("No government funding")
        .doesNotContain("Government funding");
    assertThat(options(post("It did not get any funding.").phrase("funding")))
        .contains("No funding");
  }

  @Test
  void thePlaceInAnOrderIsKept() {
    assertThat(options(post("It was the first hearing.").phrase("first hearing")))
        .contains("First hearing");
  }

  @Test
  void tellsWhatAnActIsMeantToDo() {
    assertThat(
            options(
                post("The harbour board voted to close the ferry.")
                    .phrase("harbour board")
                    .phrase("ferry")
                    .verb("voted", Tense.PAST)))
        .contains("Vote to close ferry");
    assertThat(options(post("A bid to close the port failed.").phrase("bid").phrase("port")))
        .contains("Bid to close port");
    assertThat(options(post("A cut to the port failed.").phrase("cut").phrase("port")))
        .doesNotContain("Cut to the port");
  }

  @Test
  void tellsWhatSomethingIsOrBecomes() {
    assertThat(options(post("Access is still limited.").phrase("Access")))
        .contains("Limited access");
    assertThat(
            options(
                post("The fuel prices rose sharply.")
                    .phrase("fuel prices")
                    .verb("rose", Tense.PAST)))
        .contains("Rising fuel prices");
    assertThat(
            options(
                post("Deaths from drug overdoses rose.")
                    .phrase("Deaths")
                    .phrase("drug overdoses")
                    .verb("rose", Tense.PAST)))
        .doesNotContain("Rising drug overdoses");
    assertThat(
            options(
                post("Consumer prices rose sharply.")
                    .phrase("Consumer prices")
                    .verb("rose", Tense.PAST)))
        .contains("Rising consumer prices");
    assertThat(
            options(
                post("The count of families who left their homes has risen.")
                    .phrase("families")
                    .phrase("homes")
                    .verb("risen", Tense.PERFECT)))
        .doesNotContain("Rising homes");
  }

  @Test
  void theActorStandsBeforeWhatIsSaidOfHim() {
    assertThat(
            options(
                post("Piet Vos, a student of law, was arrested.")
                    .person("Piet Vos", "Piet Vos")
                    .phrase("Piet Vos")
                    .phrase("student")
                    .phrase("law")
                    .verb("arrested", Tense.PAST)))
        .contains("Vos arrested")
        .doesNotContain("Student arrested");
    assertThat(
            options(
                post("The leader of the house, Ada Brandt, resigned.")
                    .phrase("leader")
                    .phrase("house")
                    .person("Ada Brandt", "Ada Brandt")
                    .phrase("Ada Brandt")
                    .verb("resigned", Tense.PAST)))
        .contains("Brandt's resignation");
  }

  @Test
  void anActIsOnWhatIsOwnedAndNotOnItsOwner() {
    assertThat(
            options(
                post("She rejected the union's offer.")
                    .phrase("union")
                    .phrase("offer")
                    .verb("rejected", Tense.PAST)))
        .contains("Offer rejected")
        .doesNotContain("Union rejected");
  }

  @Test
  void theEndOfAPhraseIsNotBrokenOffAndABrandKeepsItsCapital() {
    assertThat(LabelWords.end("articles of impeachment", 2)).isEmpty();
    assertThat(LabelWords.capitalised("iPhone sales")).isEqualTo("iPhone sales");
  }

  @Test
  void aSentenceWithoutALikelyLabelHasNone() {
    ArticleFixture post =
        post("They could retaliate within days.").verb("retaliate", Tense.POSSIBLE);
    assertThat(options(post)).isNotEmpty();
    assertThat(label(post)).isEmpty();
  }

  @Test
  void whatSomethingDoesNotSeemOrSufficeToDoIsNoActOfIt() {
    String label = "Attack on child";
    assertThat(options("The gorilla did not appear to be attacking the child.")).isEmpty();
    assertThat(options("The gorilla was “not strong” enough to attack the child.")).isEmpty();
    assertThat(options("The gorilla appeared to be attacking the child.")).contains(label);
    assertThat(options("The gorilla did not hesitate to attack the child.")).contains(label);
  }

  private static List<String> options(String sentence) {
    return options(post(sentence).phrase("gorilla").phrase("child"));
  }
}
