package dev.backstory.cli;

import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.DraftPage;
import dev.backstory.compose.pen.DraftSentence;
import dev.backstory.compose.pen.NumberedFact;
import dev.backstory.desk.DeskModel;
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

/** Drafts beside the page as it is, section by section, with the facts that they rest on. */
final class DraftLines {
  private final PrintWriter out;
  private final TreeMap<Integer, NumberedFact> cited = new TreeMap<>();
  private final List<NumberedFact> facts;

  DraftLines(PrintWriter out, Assignment assignment) {
    this.out = out;
    this.facts = assignment.facts();
  }

  /**
   * @param page null for none
   */
  void print(@Nullable StoryPage page, DraftPage drafts) {
    section(
        "What’s happened",
        lines(page, WhatHappened.class, it -> texts(it.claims())),
        drafts.whatHappened().stream().map(this::line));
    section(
        "Key points",
        lines(
            page,
            BehindTheHeadline.class,
            it -> it.keyPoints().stream().map(p -> p.label() + ": " + p.claim().text())),
        drafts.keyPoints().stream().map(point -> point.label() + ": " + line(point.sentence())));
    section(
        "Implications",
        lines(page, BehindTheHeadline.class, it -> it.implications().stream().map(DraftLines::of)),
        drafts.implications().stream()
            .map(it -> it.label() + said(it.saidBy()) + ": " + line(it.sentence())));
    section(
        "Background",
        lines(page, HowWeGotHere.class, it -> texts(it.background())),
        drafts.background().stream().map(this::line));
    section(
        "Common questions",
        lines(
            page,
            CommonQuestions.class,
            it -> it.items().stream().map(q -> q.question() + " " + joined(texts(q.answer())))),
        drafts.questions().stream()
            .map(it -> it.question() + " " + joined(it.answer().stream().map(this::line))));
    section(
        "Go deeper",
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

  private void section(String title, Stream<String> now, Stream<String> drafted) {
    boolean checked = !DeskModel.GATE.equals(DraftGate.OPEN);
    out.printf("%n%s%n  on the page:%n", title);
    print(now.toList());
    out.println(checked ? "  drafted:" : "  drafted (not yet checked):");
    print(drafted.toList());
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
