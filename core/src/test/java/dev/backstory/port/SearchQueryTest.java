package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.SearchQuery.Field;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.SearchQuery.Wrong;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
  private static SearchQuery read(String typed) {
    return ((Readable) SearchQuery.read(typed)).query();
  }

  @Test
  void filtersAreTakenOutOfTheWords() {
    SearchQuery query =
        read("ferr* outlet:\"Harbour Post\" -bridge said-by:Lind from:2031-03-01 to:2031-04-01");
    assertThat(query.words()).isEqualTo("ferr* -bridge");
    assertThat(query.names(Field.OUTLET)).containsExactly("Harbour Post");
    assertThat(query.names(Field.SPEAKER)).containsExactly("Lind");
    assertThat(query.from()).isEqualTo(LocalDate.of(2031, 3, 1));
    assertThat(query.to()).isEqualTo(LocalDate.of(2031, 4, 1));
    assertThat(read(query.typed())).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10:30", "\"from:here\"", "re:outlet", "inlet:x", "", "xfrom:2031-01-01"})
  void allElseIsWords(String typed) {
    assertThat(read(typed)).isEqualTo(SearchQuery.ofWords(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "outlet:, takes a name",
    "person:\"\", takes a name",
    "place:--, takes a name",
    "from:, takes a day",
    "from:yesterday, takes a day",
    "to:2031-02-30, takes a day",
    "to:+999999999-12-31, takes a day",
    "from:2031-03-02 to:2031-03-01, is a later day"
  })
  void aWrongFilterIsToldInASentence(String typed, String reason) {
    assertThat(SearchQuery.read(typed))
        .isInstanceOfSatisfying(Wrong.class, it -> assertThat(it.reason()).contains(reason));
  }

  @Test
  void aSearchHasOnlySoManyNames() {
    assertThat(SearchQuery.read("place:a ".repeat(9))).isInstanceOf(Wrong.class);
  }
}
