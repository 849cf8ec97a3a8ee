package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Brandt | Ada Brandt",
        "by Ada Brandt, Lu Chen and Jon Falk | Ada Brandt;Lu Chen;Jon Falk",
        "By: ADA BRANDT & LU CHEN-FALK | Ada Brandt;Lu Chen-Falk",
        "Ada Brandt, Political Editor | Ada Brandt",
        "Ada Brandt for the Ellery Post | Ada Brandt",
        "Ada Brandt @adabrandt | Ada Brandt",
        "Ada O’Brandt (in Port Ellery) | Ada O’Brandt",
        "Story by Ada M. Brandt Jr. | Ada M. Brandt Jr.",
        "Ada Brandt / Updated 4 March 2031 | Ada Brandt",
        "Ada Brandt • 5 min read | Ada Brandt",
        "Ada Brandt, Lu Chen, and Jon Falk | Ada Brandt;Lu Chen;Jon Falk",
        "Ada Brandt, MD, FACP and Lu Chen, Ph.D. | Ada Brandt;Lu Chen",
        "Ada Brandt MD | Ada Brandt",
        "ADA BRANDT FOR THE ELLERY POST | Ada Brandt",
        "Von Ada Brandt und Lu van der Chen | Ada Brandt;Lu van der Chen",
        "Par Ada Brandt et Lu Chen | Ada Brandt;Lu Chen",
        "Por Ada Brandt y Lu Chen | Ada Brandt;Lu Chen",
        "Di Ada Brandt | Ada Brandt",
        "Door Ada Brandt en Lu Chen | Ada Brandt;Lu Chen",
        "Words by Ada Brandt | Ada Brandt",
        "Ada Brandt, Chief Economist | Ada Brandt",
      })
  void readsNames(String printed, String names) {
    assertThat(Byline.read(printed).names()).isEqualTo(List.of(names.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ada Brandt, Reuters | Ada Brandt | Reuters",
        "The Associated Press | - | Associated Press",
        "By AFP | - | Agence France-Presse",
        "Staff Reporter | - | -",
      })
  void keepsAgenciesApart(String printed, String name, String agency) {
    Byline byline = Byline.read(printed);
    assertThat(byline.names()).isEqualTo(name == null ? List.of() : List.of(name));
    assertThat(byline.agency()).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ada | Ada",
        "ada brandt | Ada Brandt",
        "Brandt, Ada | Ada Brandt",
        "王小明 | 王小明",
        "adabrandt7 | -",
        "admin | -",
        "Staff | -",
        "Ellery Post Editorial Team | -",
        "desk@ellerypost.example | -",
        "https://ellerypost.example/ada | -",
      })
  void whatIsStatedAsANameMayBeASingleOne(String stated, String name) {
    assertThat(Byline.readStated(stated).names())
        .isEqualTo(name == null ? List.of() : List.of(name));
  }

  @Test
  void aLongTextIsNoByline() {
    assertThat(Byline.read("Ada Brandt ".repeat(100)).names()).isEmpty();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Byline.read(" ".repeat(250) + "a ".repeat(120) + "(("));
  }
}
