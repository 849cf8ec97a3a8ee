package dev.backstory.compose.section.papers;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.StoryArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives each newsroom's best quotation, and what only its report tells. */
public final class PapersSayWriter implements SectionWriter {
  private static final int FEWEST = 3;
  private static final int MOST = 8;
  private static final int MOST_OF_ONE = 2;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    Papers papers = new Papers(material);
    List<PaperEntry> entries = new ArrayList<>();
    PaperReader reader = new PaperReader(material, draft, papers);
    for (int round = 0; round < MOST_OF_ONE; round++) {
      for (List<StoryArticle> paper : papers.all()) {
        boolean wanted = entries.size() < (round == 0 ? MOST : FEWEST);
        if (wanted) {
          reader.entry(paper, round == 0).ifPresent(entries::add);
        }
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.quote() == null));
    return entries.size() < FEWEST
        ? leftOut("too few attributed quotations")
        : new PapersSay(Claim.EXTRACTED, null, entries);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new PapersSay(Claim.EXTRACTED, reason, List.of());
  }
}
