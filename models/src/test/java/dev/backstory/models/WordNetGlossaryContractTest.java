package dev.backstory.models;

import dev.backstory.port.EntityGlossary;
import dev.backstory.port.EntityGlossaryContract;

final class WordNetGlossaryContractTest extends EntityGlossaryContract {
  private static final WordNetGlossary GLOSSARY = new WordNetGlossary();

  @Override
  protected EntityGlossary glossary() {
    return GLOSSARY;
  }

  @Override
  protected String known() {
    return "New York";
  }
}
