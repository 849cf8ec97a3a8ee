package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordNetGlossaryTest {
  private static final WordNetGlossary GLOSSARY = new WordNetGlossary();

  @Test
  void describesACountryInOneStatement() {
    List<Gloss> found = GLOSSARY.find("Norway", EntityType.PLACE);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().entityId()).matches("wn31:\\d{8}-n");
    assertThat(found.getFirst().description())
        .startsWith("A constitutional monarchy in northern Europe")
        .doesNotContain(";");
    assertThat(found.getFirst().source()).isEqualTo("WordNet 3.1");
  }

  @Test
  void findsOrganisationsThatAreFiledAsKinds() {
    for (String name :
        List.of(
            "United Nations",
            "the United Nations",
            "NATO",
            "Nato",
            "European Union",
            "Federal Bureau of Investigation",
            "F.B.I.",
            "Taliban",
            "World Health Organization",
            "Harvard University")) {
      assertThat(GLOSSARY.find(name, EntityType.ORGANISATION)).as(name).hasSize(1);
    }
  }

  @Test
  void aPersonHasYearsAndMoreThanOneName() {
    assertThat(GLOSSARY.find("Abraham Lincoln", EntityType.PERSON))
        .singleElement()
        .extracting(Gloss::description)
        .asString()
        .endsWith("(1809-1865)");
    assertThat(GLOSSARY.find("Lincoln", EntityType.PERSON)).isEmpty();
    assertThat(GLOSSARY.find("Saint Patrick", EntityType.PERSON)).isEmpty();
    assertThat(GLOSSARY.find("Sherlock Holmes", EntityType.PERSON)).isEmpty();
  }

  @Test
  void anAmbiguousNameHasEveryMeaningTheMostUsedFirst() {
    List<Gloss> found = GLOSSARY.find("Washington", EntityType.PLACE);

    assertThat(found).hasSize(2);
    assertThat(found.getFirst().description()).startsWith("The capital of the United States");
    assertThat(found.get(1).description()).startsWith("A state in northwestern United States");
    assertThat(GLOSSARY.find("Washington", EntityType.ORGANISATION))
        .extracting(Gloss::description)
        .containsExactly("The federal government of the United States");
  }

  @Test
  void capitalsAreNoCommonWord() {
    assertThat(GLOSSARY.find("WHO", EntityType.ORGANISATION)).hasSize(1);
    assertThat(GLOSSARY.find("Who", EntityType.ORGANISATION)).isEmpty();
    assertThat(GLOSSARY.find("Labor", EntityType.ORGANISATION)).isEmpty();
    assertThat(GLOSSARY.find("UNITED NATIONS", EntityType.ORGANISATION)).hasSize(1);
  }

  @Test
  void answersAnythingAndAnyThread() {
    assertThat(GLOSSARY.find("", EntityType.PLACE)).isEmpty();
    assertThat(GLOSSARY.find("\uD800 . , \u0000", EntityType.PERSON)).isEmpty();
    assertThat(GLOSSARY.find("Mars", EntityType.PLACE)).isEmpty();
    List<Gloss> once = GLOSSARY.find("Ghana", EntityType.PLACE);
    assertThat(
            IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> GLOSSARY.find("Ghana", EntityType.PLACE)))
        .allMatch(once::equals);
  }
}
