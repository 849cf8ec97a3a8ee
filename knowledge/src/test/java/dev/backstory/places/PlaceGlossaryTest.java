package dev.backstory.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceGlossaryTest {
  private static final PlaceGlossary GLOSSARY = new PlaceGlossary();

  @Test
  void aCountryIsFoundByItsNamesAndSaysItsCapitalAndSource() {
    for (String name : List.of("Germany", "the Federal Republic of Germany", "GERMANY")) {
      assertThat(GLOSSARY.find(name))
          .as(name)
          .singleElement()
          .satisfies(
              gloss -> {
                assertThat(gloss.entityId()).isEqualTo("iso3166:DE");
                assertThat(gloss.description())
                    .isEqualTo("country in Western Europe; its capital is Berlin");
                assertThat(gloss.source()).isEqualTo("world-countries");
                assertThat(gloss.licence()).isEqualTo("ODbL 1.0");
              });
    }
  }

  @Test
  void namesThatOtherLanguagesHaveAndCodesAreLeftOut() {
    assertThat(GLOSSARY.find("Island")).isEmpty();
    assertThat(GLOSSARY.find("DE")).isEmpty();
    assertThat(GLOSSARY.find("Emirates")).isEmpty();
    assertThat(ids("Turkey")).contains("iso3166:TR");
    assertThat(ids("Burma")).contains("iso3166:MM");
  }

  @Test
  void anAbbreviationIsWrittenInCapitals() {
    assertThat(ids("UAE")).containsExactly("iso3166:AE");
    assertThat(ids("U.A.E.")).containsExactly("iso3166:AE");
    assertThat(ids("uae")).isEmpty();
  }

  @Test
  void aCitySaysWhereItIsAndHowManyLiveThere() {
    Gloss manchester = GLOSSARY.find("Manchester").getFirst();
    assertThat(manchester.description())
        .isEqualTo("city in England, United Kingdom, with 396,000 inhabitants");
    assertThat(manchester.source()).isEqualTo("GeoNames");
    assertThat(manchester.licence()).isEqualTo("CC BY 4.0");
    assertThat(manchester.url()).isEqualTo("https://www.geonames.org/2643123");
    assertThat(descriptions("Concord"))
        .contains("capital of New Hampshire, United States, with 42,600 inhabitants");
    assertThat(descriptions("Kathmandu"))
        .containsExactly("capital of Nepal, with 1,440,000 inhabitants");
  }

  @Test
  void namesakesComeWithTheBestKnownFirst() {
    List<Gloss> found = GLOSSARY.find("Paris");
    assertThat(found)
        .hasSizeGreaterThan(3)
        .extracting(Gloss::entityId)
        .startsWith("geonames:2988507");
    assertThat(found).isSortedAccordingTo((a, b) -> b.popularity() - a.popularity());
    assertThat(found).extracting(Gloss::entityId).doesNotHaveDuplicates();
  }

  @Test
  void accentsHyphensSaintsAndRiversMakeNoDifference() {
    assertThat(ids("Zurich")).isEqualTo(ids("Zürich")).isNotEmpty();
    assertThat(ids("Malmo")).isEqualTo(ids("MALMÖ")).isNotEmpty();
    assertThat(ids("Lodz")).isEqualTo(ids("Łódź")).isNotEmpty();
    assertThat(ids("Stoke on Trent")).isEqualTo(ids("Stoke-on-Trent")).isNotEmpty();
    assertThat(ids("Saint Petersburg")).isEqualTo(ids("St. Petersburg")).isNotEmpty();
    assertThat(ids("Frankfurt")).contains(ids("Frankfurt am Main").getFirst());
    assertThat(ids("Fallujah")).isEqualTo(ids("Falluja")).isNotEmpty();
  }

  @Test
  void citiesHaveTheirOtherNamesInEnglish() {
    assertThat(ids("Kiev")).isEqualTo(ids("Kyiv"));
    assertThat(ids("Cologne")).startsWith(ids("Köln").getFirst());
    assertThat(ids("New York").getFirst()).isEqualTo(ids("New York City").getFirst());
  }

  @Test
  void aRegionIsAPlaceOfItsOwn() {
    assertThat(descriptions("Uttar Pradesh"))
        .containsExactly("state of India; its capital is Lucknow");
  }

  @Test
  void aNationalityIsAGroupAndNoPlace() {
    for (String name : List.of("German", "Germans")) {
      assertThat(GLOSSARY.find(name, EntityType.GROUP))
          .as(name)
          .singleElement()
          .extracting(Gloss::description)
          .isEqualTo("people of Germany");
      assertThat(GLOSSARY.find(name, EntityType.PLACE)).as(name).isEmpty();
    }
    assertThat(ids("Chinese")).containsExactly("nationality:cn");
    assertThat(ids("Congolese")).containsExactlyInAnyOrder("nationality:cd", "nationality:cg");
    assertThat(ids("French")).containsExactly("nationality:fr");
  }

  @Test
  void whatIsTooShortOrTooLongIsNoName() {
    for (String name : List.of("Y", "É", "-", "P".repeat(10_000), "Paris ".repeat(2_000))) {
      assertThat(GLOSSARY.find(name)).isEmpty();
    }
  }

  private static List<String> ids(String name) {
    return GLOSSARY.find(name).stream().map(Gloss::entityId).toList();
  }

  private static List<String> descriptions(String name) {
    return GLOSSARY.find(name).stream().map(Gloss::description).toList();
  }
}
