package dev.backstory.desk;

import dev.backstory.port.StoryStore.Placement;
import dev.backstory.site.Wording;
import dev.backstory.store.Database.Finding;
import dev.backstory.store.Database.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads every article and page once, so that damaged ones are found, and has them made anew. */
final class Checkup {
  private final Desk desk;
  private final Progress progress;

  Checkup(Desk desk, Progress progress) {
    this.desk = desk;
    this.progress = progress;
  }

  /**
   * What came of it; what is damaged is to be made anew.
   *
   * @param mending whether that is done at once; else another process does it
   */
  List<Finding> rows(boolean mending, Instant now) {
    readAll();
    int found = desk.mend(now);
    if (found > 0 && mending) {
      desk.run(now);
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        found == 0
            ? new Finding(State.WELL, "every article and page can be read")
            : new Finding(State.MENDED, Wording.count(found, "row was", "rows were") + " damaged"));
    long lost = desk.damagedArticles();
    if (lost > 0) {
      String articles = Wording.count(lost, "article is", "articles are");
      findings.add(
          new Finding(State.WRONG, articles + " damaged and left out: import or restore them"));
    }
    return findings;
  }

  private void readAll() {
    List<Placement> placements = desk.stories().placements();
    Set<String> stories = new HashSet<>();
    try (Progress.Task reading = progress.begin("reading what is stored", placements.size())) {
      for (Placement placement : placements) {
        desk.articles().annotated(placement.articleId());
        if (stories.add(placement.storyId())) {
          desk.stories().page(placement.storyId());
        }
        reading.step(1);
      }
    }
  }
}
