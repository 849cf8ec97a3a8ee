package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Role;
import dev.backstory.model.Span;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ClaimEditorPropertyTest {
  private static final ClaimVerifier VERIFIER = new ClaimVerifier();

  @Provide
  Arbitrary<String> openings() {
    return Arbitraries.of(
        "",
        "But ",
        "UPDATE: ",
        "VOSBURG - ",
        "VOSBURG, Skerland (Nordwire) — ",
        "Meanwhile, ",
        "𝔙 ");
  }

  @Provide
  Arbitrary<String> middles() {
    return Arbitraries.of(
            "Brandt",
            "he",
            "she",
            "was",
            "has",
            "closed",
            "“the harbour”",
            "12",
            "🚢",
            "𝔘nion",
            "on",
            "Monday",
            "the",
            "Mr",
            "who",
            "ferry",
            "said",
            "\uD800",
            "\u0007",
            "é",
            "--",
            "[",
            "]",
            "$1")
        .list()
        .ofMinSize(3)
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Combinators.combine(
            openings(), Arbitraries.of("Brandt ", "The port ", "He ", "🚢 It "), middles())
        .as((opening, subject, middle) -> opening + subject + "closed " + middle + " the gates.");
  }

  @Property(tries = 1000)
  void whateverTheEditorMakesFollowsFromItsEvidence(@ForAll("sentences") String words) {
    StoryMaterial material = article(words);
    Optional<Claim> made = new ClaimEditor(material).claim(material.sentences().getLast());
    Statistics.collect(made.isPresent());
    made.ifPresent(claim -> assertProved(claim, material));
  }

  @Property(tries = 1000)
  void noTextAtAllBreaksIt(@ForAll String words) {
    StoryMaterial material = article("Ada ".concat(words.isEmpty() ? "." : words));
    new ClaimEditor(material)
        .claim(material.sentences().getLast())
        .ifPresent(claim -> assertProved(claim, material));
  }

  private static StoryMaterial article(String words) {
    ArticleFixture fixture =
        new ArticleFixture("post", "The Ferry Post")
            .line(Role.MAIN, "🚢 Ada Brandt runs the port of Vosburg.")
            .person("Ada Brandt", "Ada Brandt")
            .line(Role.MAIN, words);
    return ArticleFixture.material(
        words.contains("Brandt") ? fixture.person("Brandt", "Ada Brandt") : fixture);
  }

  private static void assertProved(Claim claim, StoryMaterial material) {
    Evidence evidence = claim.evidence().getFirst();
    String source =
        material.slice(evidence.articleId(), new Span(evidence.start(), evidence.end()));
    assertThat(ClaimEdits.replay(source, claim.edits())).isEqualTo(claim.text());
    assertThat(VERIFIER.faults(claim, material::text, material::publishedDay)).isEqualTo(List.of());
  }
}
