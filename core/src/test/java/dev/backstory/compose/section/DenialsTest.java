package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialsTest {
  private static final String DENIAL =
      "Olaf Brandt has denied the claim and spoke with nobody else.";
  private static final String AGAIN = "Olaf Brandt denied all wrongdoing in pilot training.";
  private static final String ANOTHER = "Ada Lind denies any knowledge of pilot training.";

  private static ArticleFixture report(String id) {
    return new ArticleFixture(id, "Paper " + id)
        .title("Harbour chief Brandt and pilot Lind hid a report")
        .line(Role.CURRENT_CONTEXT, DENIAL)
        .person("Olaf Brandt", "Olaf Brandt")
        .verb("denied", Tense.PERFECT)
        .line(Role.CURRENT_CONTEXT, AGAIN)
        .person("Olaf Brandt", "Olaf Brandt")
        .verb("denied", Tense.PAST)
        .line(Role.CURRENT_CONTEXT, ANOTHER)
        .person("Ada Lind", "Ada Lind")
        .verb("denies", Tense.PRESENT);
  }

  /** The denials that the page has told, once it has told the first. */
  private static final class Told implements SectionWriter {
    private final List<String> told = new ArrayList<>();

    @Override
    public PageSection write(StoryMaterial material, PageDraft draft) {
      List<StorySentence> sentences = material.sentences();
      assertThat(sentences).noneMatch(sentence -> Denials.isTold(sentence, draft));
      assertThat(draft.claim(sentences.getFirst()).flatMap(draft::admit)).isPresent();
      sentences.stream()
          .filter(sentence -> Denials.isTold(sentence, draft))
          .map(StorySentence::text)
          .distinct()
          .forEach(told::add);
      return leftOut("a test");
    }

    @Override
    public PageSection leftOut(String reason) {
      return new BehindTheHeadline(Claim.EXTRACTED, reason, List.of(), List.of());
    }
  }

  @Test
  void whoeverDeniedSomethingOnThePageHasAnswered() {
    Told writer = new Told();
    PageSection section = Pages.write(writer, report("a"), report("b"));
    assertThat(section.omitted()).isEqualTo("a test");
    assertThat(writer.told).containsExactly(DENIAL, AGAIN);
  }
}
