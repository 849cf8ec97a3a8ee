package dev.backstory.site.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.site.sorted.Sorted;
import dev.backstory.site.suggest.Suggestions.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestionsTest {
  private static final Suggestions SOME =
      new Suggestions(
          List.of(
              named(2, "person", "Ada Lind", "Iva Lönn", "Lin Adams", "Linus Berg"),
              named(3, "outlet", "The Lind Post", "Ada Lind"),
              named(4, "story", "Bridge closed, says Lind")));

  private static Kind<String> named(int most, String kind, String... names) {
    List<String> order = List.of(names);
    Comparator<String> asGiven = Comparator.comparingInt(order::indexOf);
    return Kind.<String>none(most, asGiven, name -> name)
        .of(
            Sorted.<String>by(asGiven).with(List.of(), order),
            name -> new Suggestion(kind, name, name));
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
    List<Kind<?>> many = new ArrayList<>();
    for (int kind = 0; kind < 4; kind++) {
      int of = kind;
      String[] names =
          IntStream.range(0, 9).mapToObj(i -> "Bridge " + of + i).toArray(String[]::new);
      many.add(named(4, "story", names));
    }
    assertThat(new Suggestions(many).find("bridge")).hasSize(Suggestions.MOST);
  }
}
