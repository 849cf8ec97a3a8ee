package dev.backstory.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.PlainTokens;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitNamesTest {
  private static final TaggedSentence FIRST =
      PlainTokens.sentence(0, "Port chief Ane Lis Brandt spoke");
  private static final TaggedSentence SECOND = PlainTokens.sentence(1, "Brandt left");

  private static Name name(TaggedSentence sentence, int index, int first, String text) {
    int start = sentence.text().indexOf(text);
    int last = first + text.split(" ").length;
    return new Name(
        index, first, last, start, start + text.length(), text, EntityType.PERSON, text);
  }

  private static final Name GIVEN = name(FIRST, 0, 2, "Ane Lis");
  private static final Name SURNAME = name(FIRST, 0, 4, "Brandt");
  private static final Name ALONE = name(SECOND, 1, 0, "Brandt");

  private static List<String> joined(Name... names) {
    return SplitNames.join(List.of(names), List.of(FIRST, SECOND)).stream()
        .map(Name::text)
        .toList();
  }

  @Test
  void aSurnameThatTheArticleUsesAloneBelongsToTheGivenNamesBeforeIt() {
    assertThat(joined(GIVEN, SURNAME, ALONE)).containsExactly("Ane Lis Brandt", "Brandt");
    assertThat(SplitNames.join(List.of(GIVEN, SURNAME, ALONE), List.of(FIRST, SECOND)).getFirst())
        .extracting(Name::first, Name::last, Name::start, Name::end)
        .containsExactly(2, 5, 11, 25);
  }

  @Test
  void aWordThatIsNobodysNameElsewhereDoesNot() {
    assertThat(joined(GIVEN, SURNAME)).containsExactly("Ane Lis", "Brandt");
    assertThat(joined(GIVEN, SURNAME.as(EntityType.WORK), ALONE))
        .containsExactly("Ane Lis", "Brandt", "Brandt");
  }

  @Test
  void twoPeopleWhoAreBothNamedBySurnameStayTwo() {
    Name lis = new Name(1, 3, 4, 17, 20, "Lis", EntityType.PERSON, "Lis");
    assertThat(joined(GIVEN, SURNAME, ALONE, lis))
        .containsExactly("Ane Lis", "Brandt", "Brandt", "Lis");
  }
}
