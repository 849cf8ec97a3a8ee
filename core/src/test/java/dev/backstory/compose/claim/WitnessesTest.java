package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Role;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.EditorJudge;
import dev.backstory.sentence.StorySentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WitnessesTest {
  private static final String TOLD = "The ferry company lost its licence on Friday.";
  private static final String RETOLD =
      "A minister withdrew what lets a company sail whose ferry sank off Orrin in March: the"
          + " licence, which it had held for forty years.";

  /** Judges every pair alike, and keeps whom it was asked about. */
  private static final class Judge extends EditorJudge.Undecided {
    private final double borneOut;
    private final double retold;
    private final List<String> asked = new ArrayList<>();

    Judge(double borneOut, double retold) {
      this.borneOut = borneOut;
      this.retold = retold;
    }

    @Override
    public double bearsOut(String evidence, String claim) {
      asked.add(evidence);
      return borneOut;
    }

    @Override
    public double retells(String sentence, String told) {
      return retold;
    }
  }

  private static ArticleFixture post() {
    return new ArticleFixture("a", "Ferry Post").line(Role.MAIN, TOLD);
  }

  private static ArticleFixture radio(int before) {
    ArticleFixture radio = new ArticleFixture("b", "Island Radio");
    for (int i = 0; i < before; i++) {
      radio.line(Role.CURRENT_CONTEXT, "It rained in Orrin on day %d of the fair.".formatted(i));
    }
    return radio.line(Role.MAIN, RETOLD);
  }

  /** Every sentence tells a fact of its own, and nothing was found alike. */
  private static StoryMaterial material(ArticleFixture... articles) {
    List<StoryArticle> built = Stream.of(articles).map(ArticleFixture::build).toList();
    List<Fact> facts =
        new StoryMaterial(built, List.of(), StoryFacts.NONE)
            .sentences().stream()
                .map(
                    it ->
                        new Fact(
                            "f" + it.ordinal(),
                            Fact.Kind.EVENT,
                            Fact.Status.CURRENT,
                            null,
                            it.text(),
                            null,
                            null,
                            List.of(it.newsroom()),
                            List.of(it.evidence())))
                .toList();
    return new StoryMaterial(
        built, List.of(), new StoryFacts(facts, List.of(), List.of(), List.of(), List.of()));
  }

  private static Claim claim(StoryMaterial material) {
    StorySentence first = material.sentences().getFirst();
    String fact = material.factOf(first).map(Fact::id).orElseThrow();
    return new Claim(
        first.text(), List.of(fact), List.of(first.evidence()), List.of(), Claim.EXTRACTED);
  }

  private static List<String> articles(StoryMaterial material, EditorJudge judge) {
    return new Witnesses(material, judge)
        .add(claim(material)).evidence().stream().map(Evidence::articleId).toList();
  }

  @Test
  void aNewsroomTellsItInOtherWordsInTheOpeningOfItsReport() {
    StoryMaterial material = material(post(), radio(2));
    Judge sure = new Judge(0.9, 0.4);

    Claim witnessed = new Witnesses(material, sure).add(claim(material));

    assertThat(witnessed.evidence()).extracting(Evidence::articleId).containsExactly("a", "b");
    assertThat(witnessed.facts()).as("each evidence tells a fact of the claim").hasSize(2);
    assertThat(sure.asked).as("only what has words in common").doesNotContain("rained");
  }

  @Test
  void whatIsDoubtfulOrBorneOutAloneIsNoWitness() {
    StoryMaterial material = material(post(), radio(2));

    assertThat(articles(material, new Judge(0.5, 0.2))).containsExactly("a");
    assertThat(articles(material, new Judge(1, 0))).containsExactly("a");
    assertThat(articles(material, EditorJudge.UNDECIDED)).containsExactly("a");
  }

  @Test
  void whoTellsOnlyWhatIsCutOffIsNoWitness() {
    StoryMaterial material = material(post(), radio(2));
    Claim cut =
        new Claim(
            "Nobody came.",
            claim(material).facts(),
            claim(material).evidence(),
            List.of(),
            Claim.EXTRACTED);

    assertThat(new Witnesses(material, new Judge(0.9, 0.4)).add(cut)).isEqualTo(cut);
  }

  @Test
  void whatStandsFarDownIsNotRead() {
    assertThat(articles(material(post(), radio(12)), new Judge(0.9, 0.4))).containsExactly("a");
  }

  @Test
  void aNewsroomThatIsNamedAlreadyAndItsCopiesAreNotAsked() {
    ArticleFixture again = new ArticleFixture("c", "Ferry Post").line(Role.MAIN, RETOLD);

    assertThat(articles(material(post(), again), new Judge(0.9, 0.4))).containsExactly("a");
  }

  @Test
  void whatCountsOtherwiseIsAnotherMatter() {
    String told = "Rebels freed 82 girls of the school in Orrin.";
    for (int freed : new int[] {82, 21}) {
      String number = Integer.toString(freed);
      StoryMaterial material =
          material(
              new ArticleFixture("a", "Ferry Post")
                  .line(Role.MAIN, told)
                  .quantity("82 girls", 82, null, "girls"),
              new ArticleFixture("b", "Island Radio")
                  .line(Role.MAIN, "The rebels let " + number + " girls go, Orrin heard.")
                  .quantity(number + " girls", freed, null, "girls"));

      assertThat(articles(material, new Judge(0.9, 0.4))).hasSize(freed == 82 ? 2 : 1);
    }
  }

  @Test
  void whatAnotherNewsroomOpensWithIsToldByIt() {
    StoryMaterial material = material(post(), radio(2));
    StorySentence told = material.sentences().getFirst();

    assertThat(new Witnesses(material, new Judge(0.9, 0.4)).isTold(told)).isTrue();
    assertThat(new Witnesses(material, new Judge(0.5, 0.2)).isTold(told)).isFalse();
  }

  @Test
  void whatHappenedOnAnotherDayIsAnotherMatter() {
    LocalDate friday = LocalDate.of(2025, 3, 7);
    for (LocalDate day : List.of(friday, friday.minusDays(3))) {
      StoryMaterial material =
          material(
              post().time("on Friday", friday, Precision.DAY),
              new ArticleFixture("b", "Island Radio")
                  .line(Role.MAIN, "That day the ferry company lost its old licence.")
                  .time("That day", day, Precision.DAY));

      assertThat(articles(material, new Judge(0.9, 0.4))).hasSize(day.equals(friday) ? 2 : 1);
    }
  }
}
