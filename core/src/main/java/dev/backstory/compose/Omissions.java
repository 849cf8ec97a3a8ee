package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import java.util.List;

/** The sections that a brief does not have. */
final class Omissions {
  private static final String BRIEF = "fewer than three articles of two independent newsrooms";

  private Omissions() {}

  static List<PageSection> ofBrief() {
    String by = Claim.EXTRACTED;
    return List.of(
        new PageSection.BehindTheHeadline(by, BRIEF, List.of(), List.of()),
        new PageSection.PapersSay(by, BRIEF, List.of()),
        new PageSection.AgreeDiffer(by, BRIEF, List.of(), List.of(), List.of()),
        new PageSection.HowWeGotHere(by, BRIEF, List.of(), List.of()),
        new PageSection.GoDeeper(by, BRIEF, List.of()),
        new PageSection.CommonQuestions(by, BRIEF, List.of()),
        new PageSection.Topics(by, BRIEF, List.of()));
  }
}
