package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.Series;
import java.util.List;

/** Sets side by side what newsrooms tell alike and on what figures they differ. */
public final class AgreeDifferWriter implements SectionWriter {
  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<Agreement> agreements = new Agreements(material, draft).find();
    List<Difference> differences = material.facts().differences();
    List<Series> series = material.facts().series();
    return agreements.isEmpty() && differences.isEmpty() && series.isEmpty()
        ? leftOut("nothing more that two newsrooms tell, and no figure on which they differ")
        : new AgreeDiffer(Claim.EXTRACTED, null, agreements, differences, series);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new AgreeDiffer(Claim.EXTRACTED, reason, List.of(), List.of(), List.of());
  }
}
