package dev.backstory.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.outline.SectionHeadings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of section has, so that a new one is complete (docs/contributing/recipes.md). */
class SectionKindsTest {
  private final List<StoryPage> pages = new SiteFixture().pages();

  static List<Class<?>> kinds() {
    return List.of(PageSection.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindHasItsTemplate(Class<?> kind) throws ClassNotFoundException {
    String name = "Jte" + PageSection.kindOf(kind) + "Generated";
    assertThat(Class.forName("gg.jte.generated.precompiled.section." + name)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindIsInTheSchemaOfThePage(Class<?> kind) throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("../docs/story.schema.json"), UTF_8));
    assertThat(schema.findValuesAsString("const")).contains(PageSection.kindOf(kind));
  }

  @Test
  void theFixtureHasEveryKindWithAHeadingOfItsOwn() {
    Set<String> headings = sections().map(SectionHeadings::heading).collect(Collectors.toSet());
    Set<Class<?>> shown = sections().map(PageSection::getClass).collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds());
    assertThat(headings).hasSameSizeAs(kinds());
  }

  @Test
  void sectionsStandInTheOrderInWhichTheyAreDeclared() {
    for (StoryPage page : pages) {
      List<Integer> places = page.sections().stream().map(PageSection::place).toList();
      assertThat(places).isSorted().doesNotHaveDuplicates();
    }
  }

  /** A claim that the kind forgets to change would never get its id. */
  @Test
  void everyClaimOfASectionCanBeChanged() {
    Claim other =
        new Claim("other words", List.of(new Evidence("a", 0, 5)), List.of(), Claim.EXTRACTED);
    for (PageSection section : sections().toList()) {
      PageSection changed = section.withClaims(_ -> other);
      int claims = count(PageCodec.json(section), "\"madeBy\"");
      assertThat(count(PageCodec.json(changed), "\"other words\"")).isEqualTo(claims);
      assertThat(section.everyClaim()).hasSize(claims);
    }
  }

  private Stream<PageSection> sections() {
    return pages.stream().flatMap(page -> page.sections().stream());
  }

  private static int count(String json, String what) {
    return json.split(Pattern.quote(what), -1).length - 1;
  }
}
