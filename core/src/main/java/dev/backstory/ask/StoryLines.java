package dev.backstory.ask;

import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.StoryPage;
import dev.backstory.port.PageWords;
import dev.backstory.sentence.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page tells, line by line, and how much each word of it says there. */
final class StoryLines {
  private final StoryPage page;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final List<Line> lines;

  /**
   * A claim of the page, or a fact that no claim of it tells.
   *
   * @param stems of its words
   */
  record Line(Claim claim, Set<String> stems) {}

  /** Without what was overtaken or taken back, which is no answer. */
  StoryLines(StoryPage page) {
    this.page = page;
    Set<String> past =
        page.facts().stream()
            .filter(fact -> !fact.isCurrent())
            .map(Fact::id)
            .collect(Collectors.toSet());
    this.lines =
        claims(page).stream()
            .filter(claim -> Collections.disjoint(claim.facts(), past))
            .map(claim -> new Line(claim, Words.stems(claim.text())))
            .toList();
    PageWords words = PageWords.of(page);
    Stream.of(List.of(words.headline()), words.account(), words.quotations(), words.names())
        .flatMap(Collection::stream)
        .forEach(text -> known.addAll(Words.allStems(text)));
    lines.forEach(line -> line.stems().forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
  }

  private static Collection<Claim> claims(StoryPage page) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    page.sections().stream()
        .flatMap(section -> section.everyClaim().stream())
        .forEach(claim -> claims.putIfAbsent(claim.text(), claim));
    Set<String> told =
        claims.values().stream().flatMap(it -> it.facts().stream()).collect(Collectors.toSet());
    page.facts().stream()
        .filter(fact -> !told.contains(fact.id()))
        .forEach(fact -> claims.putIfAbsent(fact.text(), claim(fact)));
    return claims.values();
  }

  private static Claim claim(Fact fact) {
    return new Claim(fact.text(), List.of(fact.id()), fact.tellings(), List.of(), Claim.EXTRACTED);
  }

  StoryPage page() {
    return page;
  }

  List<Line> all() {
    return lines;
  }

  /** Whether a stem is anywhere on the page. */
  boolean knows(String stem) {
    return known.contains(stem);
  }

  /** How much it says that a line has a stem: the fewer lines of the page have it, the more. */
  double weight(String stem) {
    return StrictMath.log((lines.size() + 2.0) / (frequency.getOrDefault(stem, 0) + 1.0));
  }
}
