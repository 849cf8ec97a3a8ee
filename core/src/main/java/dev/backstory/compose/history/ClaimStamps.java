package dev.backstory.compose.history;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import dev.backstory.notation.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every claim its id, which follows from its section and the stretch that it is made of, and
 * the revision with which it came on the page.
 */
final class ClaimStamps {
  private static final int CHARACTERS = 10;

  private final Map<String, Claim> stood = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final int revision;

  /**
   * @param previous the page as it was, null if it is new
   */
  ClaimStamps(@Nullable StoryPage previous) {
    if (previous != null) {
      PageClaims.of(previous).forEach(claim -> stood.put(claim.id(), claim));
    }
    this.revision = previous == null ? 1 : previous.revision() + 1;
  }

  List<PageSection> stamp(List<PageSection> sections) {
    return sections.stream().map(this::stamp).toList();
  }

  private PageSection stamp(PageSection section) {
    String kind = section.kind();
    return switch (section) {
      case WhatHappened s -> new WhatHappened(s.provenance(), s.omitted(), all(kind, s.claims()));
      case BehindTheHeadline s -> behind(kind, s);
      case PapersSay s ->
          new PapersSay(
              s.provenance(),
              s.omitted(),
              s.entries().stream().map(entry -> entry(kind, entry)).toList());
      case AgreeDiffer s ->
          new AgreeDiffer(
              s.provenance(),
              s.omitted(),
              s.agreements().stream()
                  .map(a -> new Agreement(one(kind, a.claim()), a.outlets()))
                  .toList(),
              s.differences(),
              s.series());
      case HowWeGotHere s ->
          new HowWeGotHere(
              s.provenance(),
              s.omitted(),
              all(kind, s.background()),
              s.timeline().stream().map(event -> event(kind, event)).toList());
      case GoDeeper s -> s;
      case CommonQuestions s ->
          new CommonQuestions(
              s.provenance(),
              s.omitted(),
              s.items().stream()
                  .map(i -> new AnsweredQuestion(i.slug(), i.question(), all(kind, i.answer())))
                  .toList());
      case Topics s ->
          new Topics(
              s.provenance(),
              s.omitted(),
              s.cards().stream().map(card -> card(kind, card)).toList());
    };
  }

  private BehindTheHeadline behind(String kind, BehindTheHeadline section) {
    return new BehindTheHeadline(
        section.provenance(),
        section.omitted(),
        section.keyPoints().stream()
            .map(point -> new KeyPoint(point.label(), one(kind, point.claim())))
            .toList(),
        section.implications().stream()
            .map(it -> new Implication(it.label(), one(kind, it.claim()), it.saidBy()))
            .toList());
  }

  private PaperEntry entry(String kind, PaperEntry entry) {
    Claim claim = entry.claim();
    return claim == null ? entry : entry.adding(one(kind, claim));
  }

  private TimelineEntry event(String kind, TimelineEntry event) {
    return new TimelineEntry(
        event.date(), event.precision(), event.end(), one(kind, event.claim()), event.storyId());
  }

  private TopicCard card(String kind, TopicCard card) {
    Claim claim = card.claim();
    return claim == null ? card : card.saying(one(kind, claim));
  }

  private List<Claim> all(String kind, List<Claim> claims) {
    return claims.stream().map(claim -> one(kind, claim)).toList();
  }

  private Claim one(String kind, Claim claim) {
    Evidence at = claim.evidence().getFirst();
    String name = Fingerprint.of(at.articleId() + " " + at.start() + " " + at.end(), CHARACTERS);
    int times = taken.merge(kind + name, 1, Integer::sum);
    String id = kind + "-" + name + (times == 1 ? "" : "-" + times);
    Claim before = stood.get(id);
    return claim.standing(id, before == null ? revision : before.sinceRevision());
  }
}
