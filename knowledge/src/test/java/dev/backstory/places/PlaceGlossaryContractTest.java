package dev.backstory.places;

import dev.backstory.port.EntityGlossary;
import dev.backstory.port.EntityGlossaryContract;

final class PlaceGlossaryContractTest extends EntityGlossaryContract {
  private static final PlaceGlossary GLOSSARY = new PlaceGlossary();

  @Override
  protected EntityGlossary glossary() {
    return GLOSSARY;
  }

  @Override
  protected String known() {
    return "Costa Rica";
  }
}
