package dev.backstory.ask;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.EditorJudge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Pages of made-up stories, and a judge who knows which lines answer. */
final class AskPages {
  static final String BRIDGE = "The Calder bridge was closed on Monday after divers found cracks.";
  static final String REOPENS = "The Calder bridge reopens in May, the council said.";
  static final String DELAYED = "The Calder bridge stays closed until June, the council said.";

  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  private AskPages() {}

  /** Of lines that tell a current fact each; one after an exclamation mark was overtaken. */
  static StoryPage page(String id, String headline, String... lines) {
    List<Claim> claims = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      boolean past = lines[i].startsWith("!");
      String text = past ? lines[i].substring(1) : lines[i];
      List<Evidence> evidence = List.of(new Evidence(id + "-a", i * 100, i * 100 + text.length()));
      Fact.Status status = past ? Fact.Status.OVERTAKEN : Fact.Status.CURRENT;
      facts.add(
          new Fact(
              "f" + i, Fact.Kind.EVENT, status, null, text, null, null, List.of("Post"), evidence));
      claims.add(new Claim(text, List.of("f" + i), evidence, List.of(), Claim.EXTRACTED));
    }
    Covering article =
        new Covering(
            id + "-a", null, "Harbour Post", List.of(), headline, NOON, null, true, null, "Post");
    return new StoryPage(
        id,
        "slug-" + id,
        headline,
        Status.PAGE,
        "en",
        NOON,
        NOON,
        1,
        new Coverage(List.of(article), 1, 1),
        List.of(new WhatHappened(Claim.EXTRACTED, null, claims)),
        List.of(),
        facts);
  }

  /** Says yes of lines with one of the words. */
  static EditorJudge answering(String... words) {
    return new EditorJudge.Undecided() {
      @Override
      public double answers(String question, String sentence) {
        return List.of(words).stream().anyMatch(sentence::contains) ? 0.95 : 0.05;
      }
    };
  }
}
