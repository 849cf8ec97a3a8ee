package dev.backstory.site.outline;

import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;

/** The headings of the fixed outline of a story page. */
public final class SectionHeadings {
  private SectionHeadings() {}

  public static String heading(PageSection section) {
    return switch (section) {
      case WhatHappened _ -> "What’s happened";
      case BehindTheHeadline _ -> "What’s behind the headline?";
      case PapersSay _ -> "What the papers say";
      case AgreeDiffer _ -> "Where they agree and differ";
      case HowWeGotHere _ -> "How we got here";
      case GoDeeper _ -> "Go deeper";
      case CommonQuestions _ -> "Common questions";
      case Topics _ -> "More on these topics";
    };
  }
}
