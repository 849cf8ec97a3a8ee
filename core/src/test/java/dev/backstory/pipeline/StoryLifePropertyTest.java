package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StoryLifePropertyTest {
  @Property(tries = 60)
  void nothingIsLostWhateverIsDecidedAndARestartChangesNothing(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 1000) Integer> script) {
    List<String> through = run(script, false);
    List<String> restarting = run(script, true);

    assertThat(restarting).isEqualTo(through);
  }

  private static List<String> run(List<Integer> script, boolean restarting) {
    return new StoryLifeProperty(new InMemoryArticleStore(), new InMemoryStoryStore(), script)
        .run(18, restarting);
  }
}
