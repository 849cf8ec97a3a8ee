package dev.backstory.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameAutomatonTest {
  @TempDir private Path folder;
  private KnowledgeBase base;

  @BeforeEach
  void build() throws IOException {
    base =
        new Dump()
            .item("Q1", "Elland", "country", "Q6256", 3, "[\"U.E.\"]")
            .item("Q2", "Bank of Elland", "bank", "Q43229", 3)
            .item("Q3", "Ada Brandt", "politician", "Q5", 3)
            .item("Q4", "St. Bo", "town", "Q515", 3)
            .item("Q5", "Apple", "company", "Q43229", 3)
            .item("Q6", "Brandt Ellis", "singer", "Q5", 3)
            .base(folder);
  }

  private List<String> names(String text) throws IOException {
    return base.names().find(text).stream()
        .map(found -> text.substring(found.start(), found.end()))
        .toList();
  }

  @Test
  void theLongestNameWins() throws IOException {
    assertThat(names("The Bank of Elland, Elland's own, said so."))
        .containsExactly("Bank of Elland", "Elland");
    assertThat(names("Ada Brandt Ellis")).containsExactly("Ada Brandt");
  }

  @Test
  void marksEndANameUnlessTheyBelongToIt() throws IOException {
    assertThat(names("(Ada Brandt) went to St. Bo in the U.E. on Friday"))
        .containsExactly("Ada Brandt", "St. Bo", "U.E");
    assertThat(names("met Ada, Brandt said. Ada. Brandt")).isEmpty();
  }

  @Test
  void namesBeginWithACapital() throws IOException {
    assertThat(names("an apple for Apple")).containsExactly("Apple");
    assertThat(names("")).isEmpty();
    assertThat(names("\ud800 Elland \u2029\ud83d\ude00 ... Ada  Brandt"))
        .containsExactly("Elland", "Ada  Brandt");
  }
}
