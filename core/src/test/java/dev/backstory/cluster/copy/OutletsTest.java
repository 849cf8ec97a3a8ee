package dev.backstory.cluster.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.notation.Agency;
import dev.backstory.notation.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {
  private static final List<List<String>> ROWS = Resource.rows("cluster/copy/outlets.tsv");

  private static Outlets.Outlet of(String url, String outlet) {
    return Outlets.known()
        .of(new Article("a", url, outlet, List.of(), null, null, null, null, null, "Text."));
  }

  @Test
  void knowsAnOutletByItsAddressAndItsName() {
    assertThat(of("https://edition.cnn.com/x", null).name()).isEqualTo("CNN");
    assertThat(of(null, "the guardian").country()).isEqualTo("GB");
    assertThat(of(null, "reuters.com").agency()).isTrue();
    assertThat(of("https://www.nation.com.pk/x", null).country()).isEqualTo("PK");
  }

  @Test
  void doesNotTakeOneAddressForAnother() {
    assertThat(of("https://notcnn.com/x", null)).isNull();
    assertThat(of("https://cnn.com.example/x", null)).isNull();
    assertThat(of(null, null)).isNull();
  }

  @Test
  void anAddressCountsBeforeAName() {
    assertThat(of("https://forge.example/x", "Reuters")).isNull();
    assertThat(of("https://www.cnn.com/x", "Reuters").name()).isEqualTo("CNN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters",
        "The Reuters",
        "BBC",
        "bbc.com",
        "AP",
        "Associated Press News",
        "CNN",
        "The New York Times International",
        "R\u0435uters",
        "reuters.com"
      })
  void aNameOfAnotherIsNotTaken(String stated) {
    assertThat(Outlets.known().name("https://forge.example/x", stated)).isNull();
    assertThat(Outlets.known().name("https://www.vox.com/x", stated)).isEqualTo("Vox");
    assertThat(Outlets.known().name(null, stated)).isEqualTo(stated);
  }

  @Test
  void anOutletMayCallItselfAsItLikes() {
    assertThat(Outlets.known().name("https://courier.example/x", "The Skerland Courier"))
        .isEqualTo("The Skerland Courier");
    assertThat(Outlets.known().name("https://www.foxnews.com/x", "Fox Online News"))
        .isEqualTo("Fox Online News");
    assertThat(Outlets.known().name("https://www.thetimes.co.uk/x", "The Sun"))
        .as("of the same owner")
        .isEqualTo("The Sun");
    assertThat(Outlets.known().name("https://tolvik-herald.example/x", "The Herald"))
        .as("one of many of that name")
        .isEqualTo("The Herald");
    assertThat(Outlets.known().name("https://forge.example/x", "The Herald")).isNull();
    assertThat(Outlets.known().name("https://reuters-news.example/x", "Reuters")).isNull();
    assertThat(Outlets.known().name("https://courier.example/x", null)).isNull();
  }

  @Test
  void theLongestDomainCounts() {
    assertThat(of("https://spectator.sme.sk/x", null).name()).isEqualTo("The Slovak Spectator");
    assertThat(of("https://domov.sme.sk/x", null).name()).isEqualTo("SME");
  }

  @Test
  void holdsOutletsOfTheWholeWorld() {
    assertThat(ROWS).hasSizeGreaterThanOrEqualTo(850);
    assertThat(ROWS.stream().map(row -> row.get(2)).distinct().count()).isGreaterThanOrEqualTo(130);
  }

  @Test
  void everyRowIsWellFormed() {
    Set<String> countries = Set.of(Locale.getISOCountries());
    for (List<String> row : ROWS) {
      assertThat(row).as("%s", row).hasSizeBetween(3, 5);
      assertThat(Stream.of(row.get(0).split(",")))
          .as("domains of %s", row)
          .allMatch(domain -> domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
      assertThat(row).as("%s", row).allMatch(cell -> cell.equals(cell.strip()));
      assertThat(countries).as("country of %s", row).contains(row.get(2));
      assertThat(row.size() < 5 || row.get(4).equals("agency")).as("%s", row).isTrue();
    }
  }

  @Test
  void domainsAndNamesAreUnique() {
    assertThat(ROWS.stream().flatMap(row -> Stream.of(row.get(0).split(","))))
        .doesNotHaveDuplicates();
    assertThat(ROWS.stream().map(row -> bare(row.get(1)))).doesNotHaveDuplicates();
  }

  @Test
  void ownersAreSpeltOneWay() {
    Map<String, String> spelt = new HashMap<>();
    for (List<String> row : ROWS) {
      String owner = row.size() > 3 ? row.get(3) : "";
      String letters = owner.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]|\\bthe\\b", "");
      assertThat(spelt.computeIfAbsent(letters, _ -> owner)).isEqualTo(owner);
    }
  }

  @Test
  void agenciesAreThoseOfTheOneList() {
    Set<String> agencies = new HashSet<>();
    Agency.known().forEach(agency -> agencies.add(agency.name()));
    assertThat(ROWS.stream().filter(row -> row.size() > 4).map(row -> row.get(1)))
        .allMatch(agencies::contains);
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
