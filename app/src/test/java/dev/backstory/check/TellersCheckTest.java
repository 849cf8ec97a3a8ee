package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.InPart;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.site.SourceArticle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellersCheckTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final String LINE = "A barge with 14 men sank off Orrin.";
  private static final Map<String, String> TEXTS =
      Map.of("post", LINE, "wharf", "A barge sank off Orrin with all hands.");

  @TempDir Path site;

  private List<String> faults(InPart... inPart) {
    List<Fault> faults = new ArrayList<>();
    ArticleTexts texts =
        new ArticleTexts(
            id -> Optional.ofNullable(TEXTS.get(id)).map(text -> source(id, text)),
            new SiteFolder(site, _ -> {}),
            _ -> {}); // that the folder is empty is not looked at here
    StoryPage page =
        new StoryPage(
            "s",
            "s",
            "Barge sinks",
            StoryPage.Status.PAGE,
            "en",
            NOON,
            NOON,
            1,
            new Coverage(List.of(covering("post", "Ferry Post"), covering("wharf", "Wharf")), 2, 2),
            List.of(),
            List.of());
    Claim claim =
        new Claim(
                LINE,
                List.of("f"),
                List.of(new Evidence("post", 0, LINE.length()), new Evidence("wharf", 0, 20)),
                List.of(),
                Claim.EXTRACTED)
            .with(List.of(inPart));
    new TellersCheck(new PageUnderCheck(page, texts, faults::add))
        .check(new Placed<>("claims[0]", claim));
    return faults.stream().map(Fault::fault).toList();
  }

  private static SourceArticle source(String id, String text) {
    return new SourceArticle(
        new Article(id, null, id, List.of(), null, NOON, null, null, null, text), 1, List.of());
  }

  private static Covering covering(String id, String outlet) {
    return new Covering(id, null, outlet, List.of(), null, NOON, null, true, null, outlet);
  }

  @Test
  void aFigureThatATellerLacksIsNamed() {
    assertThat(faults(new InPart("Wharf", List.of("14")))).isEmpty();
    assertThat(faults()).containsExactly("does not say that no report of Wharf has 14");
    assertThat(faults(new InPart("Wharf", List.of("Orrin"))))
        .containsExactly("does not say that no report of Wharf has 14");
  }

  @Test
  void onlyATellerTellsInPartAndOnlyWordsOfTheLineAreMissed() {
    assertThat(
            faults(new InPart("Wharf", List.of("14", "Tolvik")), new InPart("Quay", List.of("14"))))
        .containsExactly("is not in the line: Tolvik", "names no teller: Quay");
  }
}
