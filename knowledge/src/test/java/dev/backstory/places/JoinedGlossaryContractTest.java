package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.EntityGlossaryContract;
import java.util.List;

final class JoinedGlossaryContractTest extends EntityGlossaryContract {
  private static final Gloss TOLD =
      new Gloss("d:1", "Costa Rica", EntityType.PLACE, "A republic", "D", "l", null, 0);
  private static final EntityGlossary JOINED =
      new JoinedGlossary(
          name -> name.equalsIgnoreCase(TOLD.name()) ? List.of(TOLD) : List.of(),
          new PlaceGlossary());

  @Override
  protected EntityGlossary glossary() {
    return JOINED;
  }

  @Override
  protected String known() {
    return TOLD.name();
  }
}
