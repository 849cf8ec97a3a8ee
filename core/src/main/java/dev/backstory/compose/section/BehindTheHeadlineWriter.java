package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.section.label.LabelMaker;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import java.util.List;

/**
 * Gives the key points, each an answer to another question about the event, and the implications,
 * from what follows and what is expected.
 */
public final class BehindTheHeadlineWriter implements SectionWriter {
  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    LabelMaker labels = new LabelMaker(material, draft);
    PointMaker points = new PointMaker(material, draft, labels);
    List<Implication> implications = new ImplicationChoice(material, draft, points).choose();
    List<KeyPoint> keyPoints = new KeyPointChoice(material, draft, points).choose();
    return keyPoints.isEmpty() && implications.isEmpty()
        ? leftOut("too little context in the coverage")
        : new BehindTheHeadline(Claim.EXTRACTED, null, keyPoints, implications);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new BehindTheHeadline(Claim.EXTRACTED, reason, List.of(), List.of());
  }
}
