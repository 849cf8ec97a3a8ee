package dev.backstory.compose.history;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.StoryPage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every claim of a page, in its order. */
public final class PageClaims {
  private PageClaims() {}

  static List<Claim> of(StoryPage page) {
    return of(page.sections());
  }

  public static List<Claim> of(List<PageSection> sections) {
    return sections.stream().flatMap(PageClaims::of).toList();
  }

  private static Stream<Claim> of(PageSection section) {
    return switch (section) {
      case PageSection.WhatHappened happened -> happened.claims().stream();
      case PageSection.BehindTheHeadline behind ->
          Stream.concat(
              behind.keyPoints().stream().map(KeyPoint::claim),
              behind.implications().stream().map(Implication::claim));
      case PageSection.PapersSay papers ->
          papers.entries().stream().map(PaperEntry::claim).filter(Objects::nonNull);
      case PageSection.AgreeDiffer agree -> agree.agreements().stream().map(Agreement::claim);
      case PageSection.HowWeGotHere history ->
          Stream.concat(
              history.background().stream(), history.timeline().stream().map(TimelineEntry::claim));
      case PageSection.GoDeeper _ -> Stream.empty();
      case PageSection.Topics topics ->
          topics.cards().stream().map(TopicCard::claim).filter(Objects::nonNull);
      case PageSection.CommonQuestions questions ->
          questions.items().stream().flatMap(item -> item.answer().stream());
    };
  }
}
