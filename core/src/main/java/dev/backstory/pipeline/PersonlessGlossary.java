package dev.backstory.pipeline;

import dev.backstory.model.Gloss;
import dev.backstory.port.EntityGlossary;
import java.util.List;
import java.util.function.Supplier;

/** What is known of names, without what names people whom no page may name. */
public final class PersonlessGlossary implements EntityGlossary {
  private final EntityGlossary glossary;
  private final Supplier<List<PersonRemoval>> people;

  public PersonlessGlossary(EntityGlossary glossary, Supplier<List<PersonRemoval>> people) {
    this.glossary = glossary;
    this.people = people;
  }

  @Override
  public List<Gloss> find(String name) {
    List<Gloss> found = glossary.find(name);
    return found.isEmpty() ? found : unnamed(found, people.get());
  }

  private static List<Gloss> unnamed(List<Gloss> found, List<PersonRemoval> people) {
    return found.stream()
        .filter(
            it -> people.stream().noneMatch(p -> p.names(it.name()) || p.names(it.description())))
        .toList();
  }

  @Override
  public String version() {
    return glossary.version();
  }
}
