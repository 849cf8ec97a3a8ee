package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionReplayTest {
  private static final String TOLD =
      "On Monday the board closed the bridge because a pier had cracked, Ada Lind said.";
  private static final String WHY = "Why {helper} {subject} {verb} {first}?";

  private static List<String> faults(String told, String pattern, String... slots) {
    Template template = new Template(pattern, slots(slots));
    return faults(told, template, template.text());
  }

  private static List<String> faults(String told, Template template, String question) {
    return new QuestionReplay(List.of(told), List.of("people killed"), "The mayor Ada Lind spoke.")
        .faults(template, question);
  }

  private static Map<String, String> slots(String... pairs) {
    Map<String, String> slots = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      slots.put(pairs[i], pairs[i + 1]);
    }
    return slots;
  }

  private static List<String> why(String helper, String subject, String verb, String object) {
    return faults(TOLD, WHY, "helper", helper, "subject", subject, "verb", verb, "first", object);
  }

  @Test
  void wordsOfTheSentenceInItsOrderMakeAQuestion() {
    assertThat(why("did", "the board", "close", "the bridge")).isEmpty();
  }

  @Test
  void eachPlaceHoldsWordsOfTheSentence() {
    assertThat(why("did", "the council", "close", "the bridge"))
        .containsExactly("the subject of its pattern is not in its evidence: the council");
    assertThat(why("did", "the board", "open", "the bridge"))
        .containsExactly("the verb of its pattern is not in its evidence: open");
    assertThat(why("should", "the board", "close", "the bridge"))
        .containsExactly("the helper of its pattern is not in its evidence: should");
  }

  @Test
  void aGivenNameMayStandInAnotherSentence() {
    List<String> told =
        List.of("The board may sue Lind over the pier.", "Mayor Ada Lind opened the pier.");
    String pattern = "{helper} {subject} {verb} {object}?";
    String[] slots = {"helper", "Will", "subject", "the board", "verb", "sue", "object"};

    assertThat(replayed(told, pattern, with(slots, "Ada Lind over the pier"))).isEmpty();
    assertThat(replayed(told, pattern, with(slots, "Eva Lind over the pier"))).isNotEmpty();
    assertThat(replayed(told, pattern, with(slots, "Ada Holm over the pier"))).isNotEmpty();
    assertThat(replayed(told.subList(0, 1), pattern, with(slots, "Ada Lind over the pier")))
        .isNotEmpty();
  }

  private static String[] with(String[] slots, String last) {
    return Stream.concat(Stream.of(slots), Stream.of(last)).toArray(String[]::new);
  }

  private static List<String> replayed(List<String> told, String pattern, String... slots) {
    Template template = new Template(pattern, slots(slots));
    return new QuestionReplay(told, List.of(), "").faults(template, template.text());
  }

  @Test
  void aNameMayBeFullerAndOwnSomething() {
    List<String> told =
        List.of("Lind's speech could move Kim.", "Ada Lind spoke.", "Kim Eun Dal laughed.");
    String pattern = "{helper} {subject} {verb} {object}?";

    assertThat(
            replayed(
                told,
                pattern,
                "helper",
                "Could",
                "subject",
                "Ada Lind's speech",
                "verb",
                "move",
                "object",
                "Kim Eun Dal"))
        .isEmpty();
    assertThat(
            replayed(told.subList(0, 2), "{verb} {object}?", "verb", "move", "object", "Kim Dal"))
        .isNotEmpty();
  }

  @Test
  void whatNobodyTellsIsAskedWithIsAndWhatIsToComeWithWhen() {
    String what = "{word} {helper} {subject}?";
    String[] names = {"word", "What", "helper", "are", "subject", "the names of the dead"};

    assertThat(faults("The police do not give the names of the dead.", what, names)).isEmpty();
    assertThat(faults("The police gave the names of the dead.", what, names)).isNotEmpty();
    assertThat(
            faults(
                "The board will name a chair.",
                "{helper} {subject} {verb} {object}?",
                with(
                    new String[] {
                      "helper", "When will", "subject", "the board", "verb", "name", "object"
                    },
                    "a chair")))
        .isEmpty();
  }

  @Test
  void aVerbMayStandInAnotherForm() {
    String[] told = {
      "He took it.", "She used it.", "They ban it.", "It stopped it.", "He does it.", "He tried it."
    };
    String[] asked = {"take", "use", "bans", "stop", "do", "try"};
    for (int i = 0; i < told.length; i++) {
      assertThat(faults(told[i], "Who {verbs} {object}?", "verbs", asked[i], "object", "it"))
          .as(told[i])
          .isEmpty();
    }
    assertThat(faults("He took it.", "Who {verbs} {object}?", "verbs", "lost", "object", "it"))
        .containsExactly("the verbs of its pattern is not in its evidence: lost");
  }

  @Test
  void wasIsAskedOfWhatHasBeenOrRemains() {
    String open = "{word} {helper} {subject} {verb}?";
    String[] slots = {"word", "What", "helper", "was", "subject", "the cause of the fire"};
    String asked = "{word} {helper} {subject}?";

    assertThat(faults("The cause of the fire remains unknown.", asked, slots)).isEmpty();
    assertThat(faults("The cause of the fire had not been found.", asked, slots)).isEmpty();
    assertThat(faults("Ada Lind told the cause of the fire.", asked, slots))
        .containsExactly("the helper of its pattern is not in its evidence: was");
    assertThat(
            faults(
                "It is unclear how the pier had fallen.",
                open,
                "word",
                "How",
                "helper",
                "did",
                "subject",
                "the pier",
                "verb",
                "fall"))
        .isEmpty();
  }

  @Test
  void whoDidWhatIsNotTurnedRound() {
    assertThat(why("did", "the bridge", "close", "the board"))
        .containsExactly("turns its evidence round: Why did the bridge close the board?");
  }

  @Test
  void theQuestionIsItsPatternFilled() {
    Template template =
        new Template(
            WHY,
            slots("helper", "did", "subject", "the board", "verb", "close", "first", "the bridge"));

    assertThat(faults(TOLD, template, "Why did the board close?"))
        .containsExactly("does not follow from its pattern: Why did the board close?");
    assertThat(faults(TOLD, "Is it true that {subject} {verb}?", "subject", "the board"))
        .containsExactly("no pattern of this program: Is it true that {subject} {verb}?");
  }

  @Test
  void namesAndWhatIsCountedMayStandElsewhere() {
    assertThat(faults(TOLD, "Who is {name}?", "name", "Ada Lind")).isEmpty();
    assertThat(faults(TOLD, "Who is {name}?", "name", "Orm Vale"))
        .containsExactly("the name of its pattern is not in its evidence: Orm Vale");
    assertThat(faults("Nine bodies were found.", "How many people were {verb}?", "verb", "killed"))
        .isEmpty();
  }

  @Test
  void whatAnArticleAsksStandsInIt() {
    String asked = "Why did the board close the bridge?";

    assertThat(faults("“" + asked, "{question}", "question", asked)).isEmpty();
    assertThat(faults(TOLD, "{question}", "question", asked))
        .containsExactly("the question of its pattern is not in its evidence: " + asked);
  }
}
