package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.bench.stories.StreamGenerator.Generated;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamGeneratorTest {
  private static List<Generated> stream(long seed) {
    StreamGenerator generator = new StreamGenerator(new Random(seed), 0.5);
    return Stream.generate(generator::next).limit(400).toList();
  }

  @Test
  void theSeedDecides() {
    assertThat(stream(1)).isEqualTo(stream(1)).isNotEqualTo(stream(2));
  }

  @Test
  void articlesOfOneStoryMeanMuchTheSame() {
    List<Generated> stream = stream(1);

    assertThat(meanCosine(stream, true)).isCloseTo(0.69, within(0.05));
    assertThat(meanCosine(stream, false)).isCloseTo(0.14, within(0.05));
  }

  @Test
  void halfTheArticlesGoOnWithAStory() {
    assertThat(stream(1).stream().map(Generated::story).distinct().count()).isBetween(170L, 230L);
  }

  private static double meanCosine(List<Generated> stream, boolean sameStory) {
    double sum = 0;
    int pairs = 0;
    for (Generated one : stream) {
      for (Generated other : stream) {
        if (one != other && one.story().equals(other.story()) == sameStory) {
          sum += one.signature().embedding().cosine(other.signature().embedding());
          pairs++;
        }
      }
    }
    return sum / pairs;
  }
}
