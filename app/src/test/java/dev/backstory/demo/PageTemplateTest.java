package dev.backstory.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTemplateTest {
  @Test
  void fillsPlacesAndTakesValuesLiterally() {
    PageTemplate template = new PageTemplate("<h1>{{title}}</h1>{{title}}{}");

    assertThat(template.fill(Map.of("title", "$1 \\ {{x}}")))
        .isEqualTo("<h1>$1 \\ {{x}}</h1>$1 \\ {{x}}{}");
  }

  @Test
  void refusesAPlaceWithoutValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageTemplate("{{titel}}").fill(Map.of("title", "A")))
        .withMessageContaining("titel");
  }
}
