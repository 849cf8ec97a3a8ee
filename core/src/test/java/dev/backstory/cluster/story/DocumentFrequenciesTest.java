package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DocumentFrequenciesTest {
  private static final int PRIOR_ARTICLES = 600;

  @Property(tries = 100)
  void anArticleCountsHalfOnceSoManyOthersHaveCome(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int halfLife) {
    Random chance = new Random(seed);
    DocumentFrequencies frequencies = new DocumentFrequencies(halfLife);
    List<Boolean> has = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      // At least every other one, so that it is never forgotten.
      has.add(i % 2 == 0 || chance.nextBoolean());
      frequencies.add(has.getLast() ? new int[] {7} : new int[] {});
    }

    assertThat(frequencies.rarity(7)).isCloseTo(rarity(has, halfLife), within(1e-4));
  }

  @Test
  void aTermThatNoLongerComesIsForgotten() {
    DocumentFrequencies frequencies = new DocumentFrequencies(10);
    double unknown = frequencies.rarity(1);
    frequencies.add(new int[] {1});
    assertThat(frequencies.rarity(1)).isLessThan(unknown);
    for (int i = 0; i < 80; i++) {
      frequencies.add(new int[] {2});
    }

    assertThat(frequencies.rarity(1)).isEqualTo(frequencies.rarity(3));
    assertThat(frequencies.size()).isLessThanOrEqualTo(2);
  }

  @Test
  void theVocabularyIsBoundedWhateverComes() {
    DocumentFrequencies frequencies = new DocumentFrequencies(10);
    for (int i = 0; i < 1_000; i++) {
      frequencies.add(new int[] {3 * i, 3 * i + 1, 3 * i + 2});

      assertThat(frequencies.size()).isLessThanOrEqualTo(3 * 80);
    }
  }

  @Test
  void itBeginsWithWhatNewsInGeneralSays() {
    DocumentFrequencies frequencies = new DocumentFrequencies();

    assertThat(frequencies.rarity(Terms.number("govern")))
        .isLessThan(frequencies.rarity(Terms.number("marisand")) - 1);
  }

  private static double rarity(List<Boolean> has, int halfLife) {
    double all = PRIOR_ARTICLES;
    double with = 0;
    for (int i = 0; i < has.size(); i++) {
      double counts = Math.pow(2, -(has.size() - i - 0.0) / halfLife);
      all += counts;
      with += has.get(i) ? counts : 0;
    }
    return Math.log((all + 1) / (with + 0.5));
  }
}
