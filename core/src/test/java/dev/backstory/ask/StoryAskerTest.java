package dev.backstory.ask;

import static dev.backstory.ask.AskPages.answering;
import static dev.backstory.ask.AskPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.StoryPage;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryAskerTest {
  private static final StoryPage STORY =
      page("st-1", "Calder bridge closed", AskPages.BRIDGE, AskPages.DELAYED);

  private final List<String> searched = new ArrayList<>();

  private final StoryAsker asker =
      new StoryAsker(
          new SearchIndex() {
            @Override
            public List<Found> find(SearchQuery query) {
              return List.of();
            }

            @Override
            public List<String> near(Collection<String> words, int most) {
              searched.addAll(words);
              return List.of("st-gone", "st-1");
            }
          },
          id -> Optional.of(STORY).filter(it -> it.id().equals(id)),
          answering("until June"));

  @Test
  void storiesThatHaveTheWordsAreRead() {
    Reply reply = asker.ask(" When does the Calder bridge reopen? ");
    assertThat(searched).containsExactly("Calder", "bridg*", "reopen*");
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            it -> {
              assertThat(it.question()).isEqualTo("When does the Calder bridge reopen?");
              assertThat(it.answers().getFirst().page()).isEqualTo(STORY);
            });
  }

  @Test
  void whatNoStorySaysIsNotSaid() {
    assertThat(asker.ask("Who paints the lighthouse?"))
        .isEqualTo(new Reply.NotSaid("Who paints the lighthouse?"));
  }

  @Test
  void whatIsNoQuestionIsRefusedAndNothingSearched() {
    assertThat(asker.ask("?")).isInstanceOf(Reply.Refused.class);
    assertThat(asker.ask("bridge".repeat(60))).isInstanceOf(Reply.Refused.class);
    assertThat(asker.ask("bridge".repeat(60), STORY)).isInstanceOf(Reply.Refused.class);
    assertThat(searched).isEmpty();
  }
}
