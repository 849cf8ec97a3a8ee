package dev.backstory.compose.pen;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drafts and who wrote them.
 *
 * @param madeBy as a claim says it
 */
public record Drafted(DraftPage drafts, String madeBy) {
  static final Drafted NOTHING = new Drafted(DraftPage.EMPTY, "");

  /**
   * What of a page is a model's, told of these facts; what told others is left out.
   *
   * @param page null for none
   */
  public static Drafted of(@Nullable StoryPage page, List<Fact> facts) {
    return page == null ? NOTHING : new Reader(facts).read(page);
  }

  boolean isEmpty() {
    return drafts.isEmpty();
  }

  private static final class Reader {
    private final Map<String, Fact> byId = new HashMap<>();
    private final Map<Evidence, Fact> byTelling = new HashMap<>();
    private final List<DraftSentence> happened = new ArrayList<>();
    private final List<DraftPage.Point> points = new ArrayList<>();
    private final List<DraftPage.Implication> implications = new ArrayList<>();
    private final List<DraftSentence> background = new ArrayList<>();
    private final List<DraftPage.Answered> answered = new ArrayList<>();
    private final List<DraftSentence> open = new ArrayList<>();

    Reader(List<Fact> facts) {
      for (Fact fact : facts) {
        byId.put(fact.id(), fact);
        fact.tellings().forEach(telling -> byTelling.put(telling, fact));
      }
    }

    Drafted read(StoryPage page) {
      page.sections().forEach(this::read);
      String madeBy =
          page.sections().stream()
              .map(PageSection::provenance)
              .filter(Claim::isOfModel)
              .findFirst()
              .orElse("");
      return new Drafted(
          new DraftPage(happened, points, implications, background, answered, open), madeBy);
    }

    private void read(PageSection section) {
      switch (section) {
        case WhatHappened s -> happened.addAll(sentences(s.claims()));
        case BehindTheHeadline s -> {
          s.keyPoints()
              .forEach(
                  it ->
                      sentence(it.claim())
                          .map(told -> new DraftPage.Point(it.label(), told))
                          .ifPresent(points::add));
          s.implications()
              .forEach(
                  it ->
                      sentence(it.claim())
                          .map(told -> new DraftPage.Implication(it.label(), told, it.saidBy()))
                          .ifPresent(implications::add));
        }
        case HowWeGotHere s -> background.addAll(sentences(s.background()));
        case CommonQuestions s -> s.items().forEach(this::answered);
        case GoDeeper s -> {
          if (Claim.isOfModel(s.provenance())) {
            s.questions().forEach(it -> question(it).ifPresent(open::add));
          }
        }
        case PapersSay _, AgreeDiffer _, Topics _ -> {}
      }
    }

    private void answered(PageSection.AnsweredQuestion item) {
      List<DraftSentence> answer = sentences(item.answer());
      if (!answer.isEmpty() && answer.size() == item.answer().size()) {
        answered.add(new DraftPage.Answered(item.question(), answer));
      }
    }

    private Optional<DraftSentence> question(PageSection.OpenQuestion question) {
      return sentence(
          question.text(), question.evidence().stream().map(byTelling::get).distinct().toList());
    }

    private List<DraftSentence> sentences(List<Claim> claims) {
      return claims.stream().map(this::sentence).flatMap(Optional::stream).toList();
    }

    private Optional<DraftSentence> sentence(Claim claim) {
      return Claim.isOfModel(claim.madeBy())
          ? sentence(claim.text(), claim.facts().stream().map(byId::get).toList())
          : Optional.empty();
    }

    private static Optional<DraftSentence> sentence(String text, List<@Nullable Fact> facts) {
      boolean known = !facts.isEmpty() && facts.stream().allMatch(Objects::nonNull);
      return known
          ? Optional.of(
              new DraftSentence(text, facts.stream().flatMap(Stream::ofNullable).toList()))
          : Optional.empty();
    }
  }
}
