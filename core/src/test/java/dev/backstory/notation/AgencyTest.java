package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgencyTest {
  @Test
  void eachIsListedOnceAndNoFormIsTwos() {
    assertThat(Agency.known().stream().map(agency -> agency.name().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
    Stream<String> forms =
        Agency.known().stream()
            .map(
                agency ->
                    agency.forms().stream().map(form -> form.toLowerCase(Locale.ROOT)).distinct())
            .flatMap(it -> it);
    assertThat(forms).doesNotHaveDuplicates();
  }

  @Test
  void everyRowHasNameFormsAndPerhapsAnEnding() {
    assertThat(Resource.rows("notation/agencies.tsv"))
        .allMatch(row -> row.size() == 2 || row.size() == 3)
        .allMatch(row -> List.of(row.get(1).split(";", -1)).stream().noneMatch(String::isBlank));
  }

  @Test
  void aFormOfCreditsMeansNoAgencyElsewhere() {
    assertThat(Agency.named("Bloomberg").name()).isEqualTo("Bloomberg");
    assertThat(Agency.isPlainly("Bloomberg")).isFalse();
    assertThat(Agency.isPlainly("Bloomberg News")).isTrue();
    assertThat(Agency.isPlainly("the Associated Press")).isTrue();
    assertThat(Agency.isPlainly("Associated British Ports")).isFalse();
  }

  @Test
  void aNameInWhateverCaseIsKnown() {
    assertThat(Agency.spelt(" THE associated press ").name()).isEqualTo("Associated Press");
    assertThat(Agency.spelt("Pa").name()).isEqualTo("PA Media");
    assertThat(Agency.spelt("Ada Brandt")).isNull();
  }
}
