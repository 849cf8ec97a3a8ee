package dev.backstory.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
  private static List<Name> names(String text) {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (Stretch s : new SentenceSplitter(2_000).split(text)) {
      String words = text.substring(s.start(), s.end());
      sentences.add(
          new TaggedSentence(
              s.start(), s.end(), s.paragraph(), words, new PlainTagger().tag(words)));
    }
    return new MentionFinder().find(sentences);
  }

  @Test
  void aBareSurnameStandsForThePersonLastNamedInFull() {
    assertThat(names("Jane Doe came. Doe said it. Adam Doe was late. Doe was old."))
        .extracting(Name::full)
        .containsExactly("Jane Doe", "Jane Doe", "Adam Doe", "Adam Doe");
  }

  @Test
  void aSurnameTakenForAPlaceIsThePersonUnlessAPrepositionStandsBefore() {
    List<Name> names = names("Jane Lindow came. Lindow was late. The boat was in Lindow.");
    assertThat(names)
        .extracting(Name::type)
        .containsExactly(EntityType.PERSON, EntityType.PERSON, EntityType.PLACE);
    assertThat(names.get(1).full()).isEqualTo("Jane Lindow");
  }

  @Test
  void titlesAndPossessivesAreOutsideTheName() {
    assertThat(names("The boat of President Jane Doe's union."))
        .extracting(Name::text)
        .containsExactly("Jane Doe");
  }

  @Test
  void anOrganisationStandsForItsLongerName() {
    assertThat(names("The Harbour Union came. The Harbour was late."))
        .extracting(Name::full)
        .containsExactly("Harbour Union", "Harbour Union");
  }
}
