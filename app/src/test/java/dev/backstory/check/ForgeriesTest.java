package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.check.Forgeries.Forgery;
import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.StoryPage;
import dev.backstory.site.SiteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever changes one value of a page, and everything that is made of it, is found out: by the
 * files and the texts of the articles alone, or else by the data folder. What only that sees is
 * listed here and in docs/security.md.
 */
class ForgeriesTest {
  private final SiteFixture fixture = new SiteFixture();

  @TempDir Path nothing;

  @Test
  void printsWhatIsNotFound() {
    Map<String, Integer> missed = new TreeMap<>();
    int all = 0;
    for (StoryPage page : fixture.pages()) {
      assertThat(faults(page)).isEmpty();
      for (Forgery forgery : Forgeries.of(page)) {
        all++;
        if (faults(forgery.page()).isEmpty()) {
          missed.merge(forgery.kind(), 1, Integer::sum);
        }
      }
    }
    System.out.println("ALL " + all + " missed " + missed.values().stream().mapToInt(i -> i).sum());
    missed.forEach((kind, count) -> System.out.println("MISSED " + count + " " + kind));
  }

  private List<Fault> faults(StoryPage page) {
    List<Fault> faults = new ArrayList<>();
    SiteFolder none = new SiteFolder(nothing, _ -> {});
    new StoryCheck(new ArticleTexts(fixture.articles(), none, _ -> {}), faults::add).check(page);
    return faults;
  }
}
