package dev.backstory.compose.story;

import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences the page used for what when it was last told. They are worth a little more than
 * others, so that a page does not change its words whenever an article joins.
 */
public final class PreviousSelection {
  private final Map<Use, List<Evidence>> stood = new EnumMap<>(Use.class);

  /**
   * @param page as it was last told, null if it is new
   */
  public PreviousSelection(@Nullable StoryPage page) {
    if (page != null) {
      page.sections().forEach(this::add);
    }
  }

  boolean as(Use use, StorySentence sentence) {
    return stood.getOrDefault(use, List.of()).contains(sentence.evidence());
  }

  /** The same sentences, of which those that stood before follow each other as they did then. */
  public List<StorySentence> asBefore(Use use, List<StorySentence> order) {
    List<Evidence> before = stood.getOrDefault(use, List.of());
    Iterator<StorySentence> settled =
        order.stream()
            .filter(sentence -> as(use, sentence))
            .sorted(Comparator.comparingInt(sentence -> before.indexOf(sentence.evidence())))
            .iterator();
    return order.stream().map(sentence -> as(use, sentence) ? settled.next() : sentence).toList();
  }

  private void add(PageSection section) {
    switch (section) {
      case WhatHappened happened -> happened.claims().forEach(claim -> add(Use.MUST, claim));
      case BehindTheHeadline behind -> {
        behind.keyPoints().forEach(point -> add(Use.MATTERS, point.claim()));
        behind.implications().forEach(it -> add(Use.AHEAD, it.claim()));
      }
      case PapersSay papers -> papers.entries().forEach(entry -> add(Use.MATTERS, entry.claim()));
      case HowWeGotHere history -> history.background().forEach(claim -> add(Use.BEFORE, claim));
      case PageSection.AgreeDiffer _,
          PageSection.GoDeeper _,
          PageSection.CommonQuestions _,
          PageSection.Topics _ -> {}
    }
  }

  private void add(Use use, @Nullable Claim claim) {
    if (claim != null) {
      stood.computeIfAbsent(use, _ -> new ArrayList<>()).add(claim.evidence().getFirst());
    }
  }
}
