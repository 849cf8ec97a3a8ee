package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StemsTest {
  private static List<String> stems(String text, int limit) {
    List<String> stems = new ArrayList<>();
    Stems.each(text, limit, stems::add);
    return stems;
  }

  @Test
  void formsOfAWordMeet() {
    assertThat(stems("protests protested protesting", 9)).containsOnly("protest");
    assertThat(stems("cities city", 9)).containsOnly("city");
    assertThat(stems("resigns resigned resigning", 9)).containsOnly("resign");
    assertThat(stems("Parliament's parliament", 9)).containsOnly("parliament");
  }

  @Test
  void commonWordsAndSingleLettersAreLeftOut() {
    assertThat(stems("He said that the U.S. ferry was on fire", 20))
        .containsExactly("ferry", "fire");
  }

  @Test
  void readsNoFurtherThanTheLimit() {
    assertThat(stems("alpha beta gamma delta", 2)).containsExactly("alpha", "beta");
  }

  @Property
  void anyTextHasStemsWithoutEmptyOnes(@ForAll String text) {
    assertThat(stems(text, 1000)).doesNotContain("");
  }
}
