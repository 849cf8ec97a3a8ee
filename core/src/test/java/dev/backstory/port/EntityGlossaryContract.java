package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What holds of every dictionary of entities. */
public abstract class EntityGlossaryContract {
  /** The one under test. */
  protected abstract EntityGlossary glossary();

  /** A name of two words that it has an entry for. */
  protected abstract String known();

  @Test
  void anEntrySaysWhatItIsAndWhereItIsFrom() {
    assertThat(glossary().find(known()))
        .isNotEmpty()
        .allSatisfy(
            gloss -> {
              assertThat(gloss.entityId()).isNotBlank();
              assertThat(gloss.description()).isNotBlank();
              assertThat(gloss.source()).isNotBlank();
              assertThat(gloss.licence()).isNotBlank();
              assertThat(gloss.popularity()).isNotNegative();
            });
  }

  @Test
  void caseMakesNoDifference() {
    assertThat(glossary().find(known().toLowerCase(Locale.ROOT)))
        .isEqualTo(glossary().find(known()));
  }

  @Test
  void everyEntryIsOfOneType() {
    List<Gloss> byType = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      List<Gloss> found = glossary().find(known(), type);
      assertThat(found).allMatch(gloss -> gloss.type() == type);
      byType.addAll(found);
    }
    assertThat(byType).containsExactlyInAnyOrderElementsOf(glossary().find(known()));
  }

  @Test
  void whatIsNoNameHasNoEntry() {
    for (String name :
        List.of(
            "", " ", ".", "the", "\uD800 . , \u0000", "Nobody Whosoever", "x".repeat(100_000))) {
      assertThat(glossary().find(name)).as(name).isEmpty();
    }
  }

  @Test
  void itNamesWhatItHolds() {
    assertThat(glossary().version()).isNotBlank().isEqualTo(glossary().version());
    assertThat(glossary().or(_ -> List.of()).version()).contains(glossary().version());
  }

  @Test
  void theOtherIsAskedOnlyForNamesThatThisOneLacks() {
    Gloss other = new Gloss("o:1", "x", EntityType.PLACE, "a place", "Other", "none", null, 0);
    EntityGlossary both = glossary().or(_ -> List.of(other));
    assertThat(both.find(known())).isEqualTo(glossary().find(known()));
    assertThat(both.find("Nobody Whosoever")).containsExactly(other);
  }
}
