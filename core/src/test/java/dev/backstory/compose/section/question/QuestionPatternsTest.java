package dev.backstory.compose.section.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.MainVerb.Tense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionPatternsTest {
  private static List<String> asked(
      String subject, String helpers, String verb, String lemma, Tense tense, String rest) {
    List<String> before = helpers.isEmpty() ? List.of() : List.of(helpers.split(" "));
    return QuestionPatterns.of(new Statement(subject, true, before, verb, lemma, tense, rest))
        .stream()
        .map(QuestionPatterns.Asked::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the board | has | closed | close | PERFECT | the bridge because a pier had cracked in the frost | Why has the board closed the bridge?",
        "Ada Lind | '' | resigned | resign | PAST | after her own council had voted against the toll | Why did Ada Lind resign?",
        "the ferry line | was | fined | fine | PAST | for gaps in the training of its crews | Why was the ferry line fined?",
        "the crew | '' | saved | save | PAST | the tram by uncoupling both of its cars | How did the crew save the tram?",
        "the bridge | was | closed | close | PAST | for three days | How long was the bridge closed?",
        "the driver | was | accused | accuse | PAST | of leaving his cab unlocked | What was the driver accused of?",
        "the guild | '' | urges | urge | PRESENT | the mayor to lower the bridge toll | What does the guild urge the mayor to do?",
        "drivers | '' | call | call | PRESENT | for a lower toll at night | What do drivers call for?",
        "the council | is expected to | vote | vote | FUTURE | on the bridge toll in May | What is the council expected to do?",
        "the company | plans to | open | open | FUTURE | a second bridge by autumn | What does the company plan to do?",
        "the mayor | '' | denied | deny | PAST | the drivers' claims | How did the mayor respond to the drivers' claims?",
        "the guild | '' | responded | respond | PAST | to the closure by calling its members out | How did the guild respond to the closure?",
        "shopkeepers | '' | oppose | oppose | PRESENT | the bridge toll | Who opposes the bridge toll?",
        "the inquiry | was | led | lead | PAST | by Ada Lind of the harbour office | Who was the inquiry led by?",
      })
  void asksForAPartOfAStatement(
      String subject,
      String helpers,
      String verb,
      String lemma,
      Tense tense,
      String rest,
      String question) {
    assertThat(asked(subject, helpers, verb, lemma, tense, rest)).contains(question);
  }

  @Test
  void takesNoPronounOver() {
    assertThat(
            asked(
                "the mayor",
                "",
                "criticized",
                "criticize",
                Tense.PAST,
                "him for closing the bridge"))
        .doesNotContain("Why did the mayor criticize him?", "Who criticized him?");
  }

  @Test
  void whoeverRespondsRespondsToSomething() {
    assertThat(
            asked("the mayor", "", "denied", "deny", Tense.PAST, "any knowledge of the warnings"))
        .noneMatch(question -> question.contains("respond"));
  }

  @Test
  void asksNothingOfBeingAlone() {
    assertThat(asked("the closure", "", "was", "be", Tense.PAST, "due to cracks in both piers"))
        .isEmpty();
  }

  @Test
  void takesAPluralBehindToForNoVerb() {
    String rest = "caution to drivers who still cross the bridge at night";
    assertThat(asked("the mayor", "", "urged", "urge", Tense.PAST, rest)).isEmpty();
    assertThat(asked("the mayor", "", "urged", "urge", Tense.PAST, "drivers to discuss the toll"))
        .contains("What did the mayor urge drivers to do?");
  }

  @Test
  void leavesNoMarkOfARuleInAQuestion() {
    assertThat(
            asked("the board", "has", "blamed", "blame", Tense.PERFECT, "the driver for the crash"))
        .contains("Whom has the board blamed for the crash?")
        .allSatisfy(text -> assertThat(text).doesNotContain("{", "$", "  ").endsWith("?"));
  }
}
