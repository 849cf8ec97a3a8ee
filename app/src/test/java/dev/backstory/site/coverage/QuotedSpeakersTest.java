package dev.backstory.site.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.PageSection.OtherWording;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.Quote;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotedSpeakersTest {
  private static final PageSpeaker MINISTER = new PageSpeaker("Ilse Brandvold", "minister", null);
  private static final PageSpeaker DRIVER = new PageSpeaker("Tove Lind", null, null);

  @Test
  void everyOutletThatQuotesSomebodyStandsInTheirRow() {
    QuotedSpeakers quoted =
        of(
            entry("Echo", MINISTER, List.of("Ledger"), "Courier"),
            entry("Courier", DRIVER, List.of()),
            entry("Post", new PageSpeaker("Ilse Brandvold", null, null), List.of()),
            entry("Daily", null, List.of()));
    assertThat(quoted.outlets()).containsExactly("Echo", "Ledger", "Courier", "Post");
    assertThat(quoted.speakers())
        .containsOnlyKeys(MINISTER, DRIVER)
        .containsEntry(MINISTER, Set.of("Echo", "Ledger", "Courier", "Post"))
        .containsEntry(DRIVER, Set.of("Courier"));
    assertThat(quoted.isWorthShowing()).isTrue();
  }

  @Test
  void aTableThatSaysNoMoreThanTheEntriesIsNotShown() {
    assertThat(of(entry("Echo", MINISTER, List.of("Ledger"))).isWorthShowing()).isFalse();
    assertThat(
            of(entry("Echo", MINISTER, List.of()), entry("Post", DRIVER, List.of()))
                .isWorthShowing())
        .isFalse();
  }

  private static QuotedSpeakers of(PaperEntry... entries) {
    return QuotedSpeakers.of(new PapersSay("", null, List.of(entries)));
  }

  private static PaperEntry entry(
      String outlet, @Nullable PageSpeaker speaker, List<String> alsoIn, String... otherwise) {
    Quote quote = new Quote("We knew of it.", "a", 0, 14);
    return new PaperEntry(
        outlet,
        List.of(),
        "a",
        null,
        speaker,
        quote,
        null,
        alsoIn,
        List.of(otherwise).stream().map(it -> new OtherWording(it, quote)).toList(),
        null,
        null);
  }
}
