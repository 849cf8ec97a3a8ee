package dev.backstory.cli;

import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftPage;
import dev.backstory.compose.pen.DraftSentence;
import dev.backstory.compose.pen.Drafting;
import dev.backstory.compose.pen.NumberedFact;
import dev.backstory.compose.pen.PenSection;
import dev.backstory.compose.pen.RefusedDraft;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drafts beside the page as it is, section by section, with the facts that they rest on: what their
 * facts bear out, and what they do not, with why.
 */
final class DraftLines {
  private final PrintWriter out;
  private final TreeMap<Integer, NumberedFact> cited = new TreeMap<>();
  private final List<NumberedFact> facts;
  private List<RefusedDraft> refused = List.of();

  DraftLines(PrintWriter out, Assignment assignment) {
    this.out = out;
    this.facts = assignment.facts();
  }

  /**
   * @param page null for none
   */
  void print(@Nullable StoryPage page, Drafting drafting) {
    DraftPage drafts = drafting.drafts();
    refused = drafting.unsupported();
    section(
        "What’s happened",
        PenSection.WHAT_HAPPENED,
        lines(page, WhatHappened.class, it -> texts(it.claims())),
        drafts.whatHappened().stream().map(this::line));
    section(
        "Key points",
        PenSection.KEY_POINTS,
        lines(
            page,
            BehindTheHeadline.class,
            it -> it.keyPoints().stream().map(p -> p.label() + ": " + p.claim().text())),
        drafts.keyPoints().stream().map(point -> point.label() + ": " + line(point.sentence())));
    section(
        "Implications",
        PenSection.IMPLICATIONS,
        lines(page, BehindTheHeadline.class, it -> it.implications().stream().map(DraftLines::of)),
        drafts.implications().stream()
            .map(it -> it.label() + said(it.saidBy()) + ": " + line(it.sentence())));
    section(
        "Background",
        PenSection.BACKGROUND,
        lines(page, HowWeGotHere.class, it -> texts(it.background())),
        drafts.background().stream().map(this::line));
    section(
        "Common questions",
        PenSection.QUESTIONS,
        lines(
            page,
            CommonQuestions.class,
            it -> it.items().stream().map(q -> q.question() + " " + joined(texts(q.answer())))),
        drafts.questions().stream()
            .map(it -> it.question() + " " + joined(it.answer().stream().map(this::line))));
    section(
        "Go deeper",
        PenSection.OPEN_QUESTIONS,
        lines(page, GoDeeper.class, it -> it.questions().stream().map(q -> q.text())),
        drafts.openQuestions().stream().map(this::line));
    facts();
  }

  private static String of(Implication implication) {
    return implication.label() + said(implication.saidBy()) + ": " + implication.claim().text();
  }

  private static String said(@Nullable String by) {
    return by == null ? "" : " (" + by + ")";
  }

  private static Stream<String> texts(List<Claim> claims) {
    return claims.stream().map(Claim::text);
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(" "));
  }

  private static <S> Stream<String> lines(
      @Nullable StoryPage page, Class<S> type, Function<S, Stream<String>> of) {
    return page == null
        ? Stream.empty()
        : page.sections().stream().filter(type::isInstance).map(type::cast).flatMap(of);
  }

  private void section(
      String title, PenSection section, Stream<String> now, Stream<String> drafted) {
    out.printf("%n%s%n  on the page:%n", title);
    print(now.toList());
    out.println("  borne out by its facts:");
    print(drafted.toList());
    List<String> others =
        refused.stream().filter(it -> it.section() == section).map(DraftLines::of).toList();
    if (!others.isEmpty()) {
      out.println("  refused:");
      print(others);
    }
  }

  private static String of(RefusedDraft draft) {
    return draft.text() + " " + draft.facts() + "\n      – " + draft.reason();
  }

  private void print(List<String> lines) {
    if (lines.isEmpty()) {
      out.println("    –");
    }
    lines.forEach(line -> out.println("    " + line));
  }

  /** The sentence with the numbers of its facts. */
  private String line(DraftSentence sentence) {
    return sentence.text()
        + sentence.facts().stream()
            .map(this::number)
            .map(String::valueOf)
            .collect(Collectors.joining(", ", " [", "]"));
  }

  private int number(Fact fact) {
    NumberedFact numbered =
        facts.stream().filter(it -> it.fact().id().equals(fact.id())).findFirst().orElseThrow();
    cited.put(numbered.number(), numbered);
    return numbered.number();
  }

  private void facts() {
    out.printf("%nFacts that the drafts name%n");
    cited.forEach((number, fact) -> out.printf("  [%d] %s%n", number, fact.tellings().getFirst()));
  }
}
