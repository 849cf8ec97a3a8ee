package dev.backstory.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedGlossaryTest {
  private static final PlaceGlossary PLACES = new PlaceGlossary();

  @Test
  void aPlaceThatBothTellOfIsToldOnceInTheDictionarysWords() {
    List<Gloss> found = joined(place("d:1", "A port city in northern England")).find("Manchester");

    assertThat(found.getFirst().entityId()).isEqualTo("d:1");
    assertThat(found.getFirst().popularity()).isGreaterThan(60);
    assertThat(found).extracting(Gloss::description).noneMatch(d -> d.contains("England, United"));
    assertThat(found).extracting(Gloss::description).anyMatch(d -> d.contains("Connecticut"));
  }

  @Test
  void theRegionTellsNamesakesApart() {
    List<Gloss> found =
        joined(place("d:1", "Largest city of Maine"), place("d:2", "A city in Oregon"))
            .find("Portland");

    assertThat(found).extracting(Gloss::entityId).startsWith("d:1", "d:2");
    assertThat(found.get(1).popularity()).isGreaterThan(found.getFirst().popularity());
    assertThat(found).extracting(Gloss::description).noneMatch(d -> d.contains("Oregon, United"));
  }

  @Test
  void aCountryAndAStateOfOneNameAreNotMixedUp() {
    List<Gloss> found =
        joined(
                place("d:state", "A state in the southeast of the United States"),
                place("d:colony", "A former colony of Britain"),
                place("d:country", "A republic on the Black Sea"))
            .find("Georgia");

    assertThat(found)
        .extracting(Gloss::entityId)
        .containsExactly("d:state", "d:colony", "iso3166:GE");
    assertThat(found.get(1).popularity()).isZero();
    assertThat(found.get(2).popularity()).isGreaterThan(found.getFirst().popularity());
  }

  @Test
  void aCountryIsToldInWordsThatTakeNoSide() {
    assertThat(joined(place("d:1", "A communist nation in eastern Asia")).find("China"))
        .extracting(Gloss::description)
        .startsWith("country in Eastern Asia; its capital is Beijing");
  }

  @Test
  void anotherPlaceOrThingOfTheNameStaysBesideIt() {
    EntityGlossary joined =
        joined(
            place("d:river", "A river in Palestine"),
            new Gloss("d:o", "Jordan", EntityType.ORGANISATION, "A kingdom", "D", "l", null, 0));

    assertThat(joined.find("Jordan"))
        .extracting(Gloss::entityId)
        .startsWith("d:river", "d:o")
        .contains("iso3166:JO");
    assertThat(joined.find("Jordan").getFirst().popularity()).isZero();
  }

  @Test
  void aCityOfAnotherRegionOfTheCountryIsNotTheSame() {
    List<Gloss> found =
        joined(place("d:1", "A city in Wales, in the United Kingdom")).find("Perth");

    assertThat(found.getFirst().popularity()).isZero();
    assertThat(found).extracting(Gloss::description).anyMatch(d -> d.contains("Scotland"));
  }

  @Test
  void whatTheDictionaryHasWithoutAccentsIsFoundWithThem() {
    EntityGlossary dictionary =
        name ->
            name.equals("Sao Paulo")
                ? List.of(place("d:1", "A vast city in southeastern Brazil"))
                : List.of();

    assertThat(new JoinedGlossary(dictionary, PLACES).find("São Paulo"))
        .extracting(Gloss::entityId)
        .startsWith("d:1")
        .doesNotContain("geonames:3448439");
  }

  @Test
  void proseThatDoesNotSayWhereARegionIsGivesWay() {
    assertThat(joined(place("d:1", "The second largest state")).find("Texas"))
        .extracting(Gloss::description)
        .contains("state of the United States; its capital is Austin")
        .doesNotContain("The second largest state");
  }

  @Test
  void aTownIsLeftOutBesideTheCapeThatItIsNamedFor() {
    Gloss cape =
        new Gloss(
            "d:1", "Cape Canaveral", EntityType.PLACE, "A cape in Florida", "D", "l", null, 0);

    assertThat(PLACES.find("Cape Canaveral")).isNotEmpty();
    assertThat(joined(cape).find("Cape Canaveral")).containsExactly(cape);
  }

  @Test
  void eachAnswersAlone() {
    assertThat(joined().find("Kathmandu")).isEqualTo(PLACES.find("Kathmandu"));
    assertThat(joined(place("d:1", "A city")).find("Nowhere At All"))
        .extracting(Gloss::entityId)
        .containsExactly("d:1");
    assertThat(joined().find("")).isEmpty();
  }

  private static EntityGlossary joined(Gloss... told) {
    return new JoinedGlossary(_ -> List.of(told), PLACES);
  }

  private static Gloss place(String id, String description) {
    return new Gloss(id, "x", EntityType.PLACE, description, "D", "l", null, 0);
  }
}
