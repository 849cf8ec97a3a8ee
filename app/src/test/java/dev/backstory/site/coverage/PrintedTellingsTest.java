package dev.backstory.site.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.site.SiteFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTellingsTest {
  private static final StoryPage PAGE = new SiteFixture().pages().getFirst();

  @Test
  void aPageWithRoomPrintsEveryTelling() {
    PrintedTellings printed = PrintedTellings.of(PAGE);
    List<Claim> claims =
        PAGE.sections().stream().flatMap(section -> section.everyClaim().stream()).toList();
    assertThat(claims).isNotEmpty();
    for (Claim claim : claims) {
      assertThat(claim.evidence()).allMatch(telling -> printed.has(claim, telling));
    }
  }

  @Test
  void aPageOfManyNewsroomsPrintsTheFirstOfEveryLineAndNoneTwice() {
    Evidence first = new Evidence("a", 0, 200);
    Evidence second = new Evidence("b", 0, 200);
    Claim one = line("one", first, second);
    Claim again = line("again", first, new Evidence("c", 0, 200));
    Evidence last = new Evidence("z", 0, 40_000);
    Claim full = line("full", new Evidence("d", 0, 200), last);
    PrintedTellings printed = PrintedTellings.of(SiteFixture.page(List.of(one, again, full)));
    assertThat(printed.has(one, first)).isTrue();
    assertThat(printed.has(again, first)).isFalse();
    assertThat(printed.has(one, second)).as("in the room that is left").isTrue();
    assertThat(printed.has(full, full.evidence().getFirst())).isTrue();
    assertThat(printed.has(full, last)).isFalse();
  }

  @Test
  void aLineWithoutANameOfItsOwnPrintsAllItHas() {
    Evidence first = new Evidence("a", 0, 40_000);
    Claim claim = line("", first);
    assertThat(PrintedTellings.of(SiteFixture.page(List.of(claim))).has(claim, first)).isTrue();
  }

  private static Claim line(String id, Evidence... evidence) {
    return new Claim(
        id,
        "A line.",
        List.of(),
        List.of(evidence),
        List.of(),
        Claim.EXTRACTED,
        1,
        null,
        List.of());
  }
}
