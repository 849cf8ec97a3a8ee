package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Role;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static final String STORM = "A storm closed the harbour bridge in Vosburg on Monday.";
  private static final String CRACK = "Engineers measured a crack in the pier, “two metres” long.";

  @Test
  void ofAnAgencysCarriersThoseHaveASentenceWhoseCopyHasIt() {
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("first", "Coast Radio")
                .wire("Nordwire", true)
                .line(Role.MAIN, STORM)
                .line(Role.CURRENT_CONTEXT, CRACK),
            new ArticleFixture("whole", "Wharf Daily")
                .wire("Nordwire", false)
                .line(Role.MAIN, STORM)
                .line(Role.CURRENT_CONTEXT, CRACK.replace('“', '"').replace('”', '"')),
            new ArticleFixture("cut", "Inland Times")
                .wire("Nordwire", false)
                .line(Role.MAIN, STORM));
    Papers papers = new Papers(material);

    assertThat(papers.copies(material.articles().getFirst(), CRACK))
        .containsExactly("Coast Radio", "Wharf Daily");
    assertThat(papers.copies(material.articles().getFirst(), STORM))
        .containsExactly("Coast Radio", "Wharf Daily", "Inland Times");
  }
}
