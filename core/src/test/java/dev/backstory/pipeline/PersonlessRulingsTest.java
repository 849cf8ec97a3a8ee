package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.admin.TopicRulings.Kind;
import dev.backstory.port.admin.TopicRulings.Ruling;
import dev.backstory.port.admin.TopicRulings.State;
import dev.backstory.port.admin.TopicRulings.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonlessRulingsTest {
  private static Ruling named(long id, String name) {
    return new Ruling(
        id,
        Instant.EPOCH,
        "ada",
        Kind.NAME,
        State.DONE,
        new Subject("The mayor", null),
        new Subject(name, null));
  }

  @Test
  void noTopicIsCalledByTheNameOfSomebodyWhoWasRemoved() {
    List<Ruling> all = List.of(named(1, "Mayor Bo Dahl"), named(2, "Mayor Ada Lind"));
    PersonRemoval lind = new PersonRemoval(List.of("Ada Lind"));

    assertThat(new PersonlessRulings(() -> all, List::of).get()).isEqualTo(all);
    assertThat(new PersonlessRulings(() -> all, () -> List.of(lind)).get())
        .containsExactly(all.getFirst());
  }
}
