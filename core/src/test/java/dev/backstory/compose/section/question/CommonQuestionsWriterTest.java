package dev.backstory.compose.section.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class CommonQuestionsWriterTest {
  private static ArticleFixture article(String id, String outlet) {
    return new ArticleFixture(id, outlet)
        .title("Tram crash in Arl")
        .line(Role.MAIN, "In the old town 12 people were killed before dawn, police in Arl said.")
        .quantity("12 people", 12, null, "people killed")
        .line(
            Role.CURRENT_CONTEXT,
            "Ada Lind, a former miner who has run the tram company since spring, spoke to reporters.")
        .person("Ada Lind", "Ada Lind")
        .line(Role.PREVIOUS_EVENT, "The line was closed because a pier of the bridge had cracked.")
        .phrase("line")
        .line(Role.CURRENT_CONTEXT, "Ada Lind has offered free rides.")
        .person("Ada Lind", "Ada Lind");
  }

  private static CommonQuestions write() {
    return Pages.write(
        new CommonQuestionsWriter(), article("a", "Morning Post"), article("b", "The Courier"));
  }

  @Test
  void asksWhoWhyAndHowMany() {
    assertThat(write().items())
        .extracting(AnsweredQuestion::question)
        .containsExactly(
            "Why was the line closed?", "Who is Ada Lind?", "How many people were killed?");
  }

  @Test
  void anIntroductionIsMadeAnAnswer() {
    AnsweredQuestion who = write().items().get(1);

    assertThat(who.slug()).isEqualTo("who-is-ada-lind");
    assertThat(who.answer())
        .singleElement()
        .satisfies(claim -> assertThat(claim.text()).isEqualTo("Ada Lind is a former miner."));
  }

  @Test
  void isLeftOutWithTooFewQuestions() {
    CommonQuestions section =
        Pages.write(
            new CommonQuestionsWriter(),
            new ArticleFixture("a", "Morning Post")
                .title("Talks end")
                .line(Role.MAIN, "The talks in the capital ended without a result.")
                .mention("capital", "capital", EntityType.PLACE));

    assertThat(section.items()).isEmpty();
    assertThat(section.omitted()).isNotNull();
  }
}
