package dev.backstory.site.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestionsTest {
  private static final Suggestions SOME =
      new Suggestions.Builder()
          .add(2, named("person", "Ada Lind", "Iva Lönn", "Lin Adams", "Linus Berg"))
          .add(3, named("outlet", "The Lind Post", "Ada Lind"))
          .add(4, named("story", "Bridge closed, says Lind"))
          .build();

  private static List<Suggestion> named(String kind, String... names) {
    return List.of(names).stream().map(name -> new Suggestion(kind, name, name)).toList();
  }

  private static List<String> texts(String typed) {
    return SOME.find(typed).stream().map(Suggestion::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "lonn, Iva Lönn",
    "LÖ, Iva Lönn",
    "ada li, Ada Lind",
    "'  Lin  Ad', Lin Adams",
    "closed says, 'Bridge closed, says Lind'",
    "inus,"
  })
  void whatHasTheBeginningsOfWordsIsFound(String typed, String found) {
    assertThat(texts(typed)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void eachKindHasItsShareAndNoTextComesTwice() {
    assertThat(texts("lin"))
        .containsExactly("Ada Lind", "Lin Adams", "The Lind Post", "Bridge closed, says Lind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "l", "?", "\u0000", ".*"})
  void nothingIsFoundBeforeTwoLettersAreTyped(String typed) {
    assertThat(texts(typed)).isEmpty();
  }

  @Test
  void thereAreOnlySoMany() {
    Suggestions.Builder many = new Suggestions.Builder();
    for (int kind = 0; kind < 4; kind++) {
      int of = kind;
      many.add(
          4,
          IntStream.range(0, 9)
              .mapToObj(i -> new Suggestion("story", "Bridge " + of + i, "x"))
              .toList());
    }
    assertThat(many.build().find("bridge")).hasSize(Suggestions.MOST);
  }
}
