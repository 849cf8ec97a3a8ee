package dev.backstory.pipeline;

import dev.backstory.port.admin.TopicRulings.Ruling;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was decided of topics, without what calls one by the name of somebody to be named nowhere.
 */
public final class PersonlessRulings implements Supplier<List<Ruling>> {
  private final Supplier<List<Ruling>> rulings;
  private final Supplier<List<PersonRemoval>> people;

  public PersonlessRulings(Supplier<List<Ruling>> rulings, Supplier<List<PersonRemoval>> people) {
    this.rulings = rulings;
    this.people = people;
  }

  @Override
  public List<Ruling> get() {
    List<Ruling> all = rulings.get();
    return all.isEmpty() ? all : unnamed(all, people.get());
  }

  private static List<Ruling> unnamed(List<Ruling> all, List<PersonRemoval> people) {
    return all.stream()
        .filter(it -> people.stream().noneMatch(person -> person.names(it.other().name())))
        .toList();
  }
}
