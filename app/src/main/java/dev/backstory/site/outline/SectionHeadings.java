package dev.backstory.site.outline;

import static dev.backstory.site.words.Words.words;

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
      case WhatHappened _ -> words("heading.whatHappened");
      case BehindTheHeadline _ -> words("heading.behindTheHeadline");
      case PapersSay _ -> words("heading.papersSay");
      case AgreeDiffer _ -> words("heading.agreeDiffer");
      case HowWeGotHere _ -> words("heading.howWeGotHere");
      case GoDeeper _ -> words("heading.goDeeper");
      case CommonQuestions _ -> words("heading.commonQuestions");
      case Topics _ -> words("heading.topics");
    };
  }
}
