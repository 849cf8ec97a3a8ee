package dev.backstory.places;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlaceNameTest {
  @Test
  void whatIsWrittenInDifferentWaysIsOne() {
    assertThat(PlaceName.fold("the Côte d’Ivoire")).isEqualTo("cote divoire");
    assertThat(PlaceName.fold("WASHINGTON, D.C.")).isEqualTo("washington dc");
    assertThat(PlaceName.fold("Saint-Étienne")).isEqualTo("st etienne");
    assertThat(PlaceName.fold("Tromsø")).isEqualTo("tromso");
  }

  @Test
  void theWholeNameAndWhatIsLeftOfItAreKeys() {
    assertThat(PlaceName.keys("Halle (Saale)")).containsExactly("halle saale", "halle");
    assertThat(PlaceName.keys("Frankfurt am Main"))
        .containsExactly("frankfurt am main", "frankfurt");
    assertThat(PlaceName.keys("Al Fallūjah")).containsExactly("al fallujah", "fallujah");
    assertThat(PlaceName.keys("San Salvador")).containsExactly("san salvador");
    assertThat(PlaceName.keys("Å")).isEmpty();
  }

  @Property
  void foldingTwiceIsFoldingOnceAndNeverFails(@ForAll String name) {
    String folded = PlaceName.fold(name);
    assertThat(PlaceName.keys(name)).doesNotContain("");
    assertThat(PlaceName.words(folded)).isEqualTo(folded);
  }
}
