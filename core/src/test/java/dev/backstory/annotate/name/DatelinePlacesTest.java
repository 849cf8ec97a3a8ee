package dev.backstory.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatelinePlacesTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}’]+|—|\\S");

  private static TaggedSentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String form = word.group();
      String pos = Character.isUpperCase(form.charAt(0)) ? "NNP" : "X";
      pos = form.equals("aide") ? "NN" : pos;
      tokens.add(
          new Token(word.start(), word.end(), form, form.toLowerCase(Locale.ROOT), pos, "O"));
    }
    return new TaggedSentence(0, text.length(), 0, text, tokens);
  }

  private static Name name(TaggedSentence sentence, String text, int first, int last) {
    int start = sentence.text().indexOf(text);
    return new Name(
        0, first, last, start, start + text.length(), text, EntityType.ORGANISATION, text);
  }

  private static EntityType seat(String text, int first) {
    TaggedSentence sentence = sentence(text);
    Name name = name(sentence, "White House", first, first + 2);
    return DatelinePlaces.of(List.of(name), List.of(sentence), sentence.text()).getFirst().type();
  }

  @Test
  void aHouseIsAPlaceWhereSomebodyIs() {
    assertThat(seat("They met at the White House today.", 4)).isEqualTo(EntityType.PLACE);
    assertThat(seat("Then the White House said no.", 2)).isEqualTo(EntityType.ORGANISATION);
    assertThat(seat("He talked to White House aide Ada.", 3)).isEqualTo(EntityType.ORGANISATION);
    assertThat(seat("White House met.", 0)).isEqualTo(EntityType.ORGANISATION);
  }

  @Test
  void theTownOfTheDatelineIsAPlaceAndNoMore() {
    TaggedSentence sentence = sentence("PORT AMBER — Mayor Ada Lind spoke.");
    Name grown = name(sentence, "PORT AMBER — Mayor", 0, 4);
    Name lind = name(sentence, "Ada Lind", 4, 6);
    assertThat(DatelinePlaces.of(List.of(grown, lind), List.of(sentence), sentence.text()))
        .extracting(Name::text, Name::type, Name::last)
        .containsExactly(
            tuple("PORT AMBER", EntityType.PLACE, 2),
            tuple("Ada Lind", EntityType.ORGANISATION, 6));
  }

  @Test
  void withoutSentencesThereIsNothing() {
    assertThat(DatelinePlaces.of(List.of(), List.of(), "x")).isEmpty();
  }
}
