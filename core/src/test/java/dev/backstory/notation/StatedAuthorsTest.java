package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatedAuthorsTest {
  private static final String TEXT = "The harbour bridge of Vosburg is closed, the council said.";

  private static List<String> authors(String... stated) {
    return StatedAuthors.of(List.of(stated), TEXT);
  }

  @Test
  void aJobIsNobodysName() {
    assertThat(authors("Ada Brandt", "Senior Political Reporter")).containsExactly("Ada Brandt");
    assertThat(authors("Senior Political Reporter")).isEmpty();
    assertThat(authors("Staff Writer")).isEmpty();
  }

  @Test
  void anAddressIsNobodysName() {
    assertThat(authors("Ada Brandt", "Ada.Brandt Ferrypost.Com")).containsExactly("Ada Brandt");
    assertThat(authors("Ada Brandt", "Www.Pages.Com Ferrypost")).containsExactly("Ada Brandt");
  }

  @Test
  void namesInQuotationMarksAreNames() {
    assertThat(authors("\"Cort Obrien\"", "Jo Brook")).containsExactly("Cort Obrien", "Jo Brook");
  }

  @Test
  void agenciesStay() {
    assertThat(authors("Ada Brandt", "Associated Press"))
        .containsExactly("Ada Brandt", "Associated Press");
    assertThat(authors("Reuters")).containsExactly("Reuters");
  }

  @Test
  void aBodySignsWhereNobodyElseDoes() {
    assertThat(authors("Vosburg Harbour Office")).containsExactly("Vosburg Harbour Office");
  }

  @Test
  void ofALongListOnlyThoseCountWhomTheTextNames() {
    String[] margin = {
      "Ada Brandt", "Jo Brook", "Cort Obrien", "Mara Lind", "Lena Okt", "Jon Mert", "Olga Stern"
    };

    assertThat(StatedAuthors.of(List.of(margin), TEXT)).isEmpty();
    assertThat(StatedAuthors.of(List.of(margin), "Mara Lind and Lena Okt\n\n" + TEXT))
        .containsExactly("Mara Lind", "Lena Okt");
  }

  @Test
  void fourMaySignTogether() {
    assertThat(authors("Ada Brandt", "Jo Brook", "Cort Obrien", "Mara Lind")).hasSize(4);
  }
}
