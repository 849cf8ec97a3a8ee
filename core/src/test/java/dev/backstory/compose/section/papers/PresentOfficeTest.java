package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresentOfficeTest {
  private static final String WORDS = "“We pulled them out one by one,”";

  private static ArticleFixture article(String id, String said, @Nullable String role) {
    return new ArticleFixture(id, "Ferry Post " + id)
        .line(Role.EVALUATION, WORDS + " " + said)
        .person("Ada Lund", "Ada Lund")
        .quote(Quotation.Kind.DIRECT, WORDS, "said", "Ada Lund", "Ada Lund", role);
  }

  private static @Nullable String role(ArticleFixture own, ArticleFixture other) {
    return new PresentOffice(ArticleFixture.material(own, other))
        .of(new Speaker("Ada Lund", "former mayor of Vosburg", true), "a");
  }

  @Test
  void aFormerOfficeToldInPassingGivesWayToThePresentOne() {
    ArticleFixture passing =
        article("a", "said Ada Lund, a former mayor of Vosburg.", "former mayor of Vosburg");
    ArticleFixture minister =
        article("b", "Fisheries Minister Ada Lund said.", "Fisheries Minister");
    assertThat(role(passing, minister)).isEqualTo("Fisheries Minister");
    assertThat(role(passing, article("b", "Mayor Ada Lund said.", "Mayor")))
        .isEqualTo("former mayor of Vosburg");
  }

  @Test
  void asWhatTheArticleIntroducesSomebodyStays() {
    ArticleFixture introduced =
        article("a", "former mayor of Vosburg Ada Lund said.", "former mayor of Vosburg");
    ArticleFixture minister =
        article("b", "Fisheries Minister Ada Lund said.", "Fisheries Minister");
    assertThat(role(introduced, minister)).isEqualTo("former mayor of Vosburg");
  }

  @Test
  void whoHasNoRoleInHisOwnArticleHasTheOfficeOfAnother() {
    ArticleFixture bare = article("a", "said Ada Lund.", null);
    Speaker lund = new Speaker("Ada Lund", null, true);
    ArticleFixture minister =
        article("b", "Fisheries Minister Ada Lund said.", "Fisheries Minister");
    ArticleFixture misread =
        article("b", "In the debate on ferries Ada Lund said.", "debate on ferries");
    assertThat(new PresentOffice(ArticleFixture.material(bare, minister)).of(lund, "a"))
        .isEqualTo("Fisheries Minister");
    assertThat(new PresentOffice(ArticleFixture.material(bare, misread)).of(lund, "a")).isNull();
  }

  @Test
  void whatIsNobodysIsNoRole() {
    assertThat(own("Ada Lund, chair of the port debate, said.", "chair of the port debate"))
        .isEqualTo("chair of the port debate");
    assertThat(own("Ada Lund, diver for the university, said.", "diver for the university"))
        .isEqualTo("diver for the university");
    assertThat(
            own(
                "Ada Lund, port debate of the council chair, said.",
                "port debate of the council chair"))
        .isNull();
  }

  private static @Nullable String own(String sentence, String role) {
    StoryMaterial material = ArticleFixture.material(article("a", sentence, role));
    return new PresentOffice(material).of(new Speaker("Ada Lund", role, true), "a");
  }
}
