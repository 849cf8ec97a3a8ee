package dev.backstory.model;

import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.Series;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The facts of a story, and how sure it is that stretches of its articles tell the same. */
public final class StoryFacts {
  /** Of a story that nobody has read for facts. */
  public static final StoryFacts NONE =
      new StoryFacts(List.of(), List.of(), List.of(), List.of(), List.of());

  private final List<Fact> facts;
  private final List<CountedFigure> figures;
  private final List<Difference> differences;
  private final List<Series> series;
  private final Map<String, Fact> byId = new HashMap<>();
  private final Map<Evidence, Fact> byTelling = new HashMap<>();
  private final Map<Evidence, Map<Evidence, Double>> likeness = new HashMap<>();

  /**
   * Two stretches of different newsrooms that may tell the same.
   *
   * @param probability that they do, 0 to 1
   */
  public record Alike(Evidence one, Evidence other, double probability) {}

  /**
   * A figure of how many or how much, in the sentence that tells it.
   *
   * @param toll whether it counts victims of what the story is about, as several newsrooms do
   * @param overtaken whether a later report gives another
   */
  public record CountedFigure(
      Evidence sentence, BigDecimal value, boolean toll, boolean overtaken) {}

  /**
   * @param facts each telling in one fact alone
   * @param alike pairs that were judged; others have nothing in common
   * @param figures what the story counts
   * @param differences on which newsrooms differ at about the same time
   * @param series of figures that rose from one report to the next
   */
  public StoryFacts(
      List<Fact> facts,
      List<Alike> alike,
      List<CountedFigure> figures,
      List<Difference> differences,
      List<Series> series) {
    this.facts = List.copyOf(facts);
    this.figures = List.copyOf(figures);
    this.differences = List.copyOf(differences);
    this.series = List.copyOf(series);
    for (Fact fact : facts) {
      byId.put(fact.id(), fact);
      fact.tellings().forEach(telling -> byTelling.put(telling, fact));
    }
    for (Alike pair : alike) {
      put(pair.one(), pair.other(), pair.probability());
      put(pair.other(), pair.one(), pair.probability());
    }
  }

  private void put(Evidence one, Evidence other, double probability) {
    likeness.computeIfAbsent(one, _ -> new HashMap<>()).put(other, probability);
  }

  /** In the order in which their first tellings came. */
  public List<Fact> all() {
    return facts;
  }

  public List<CountedFigure> figures() {
    return figures;
  }

  public List<Difference> differences() {
    return differences;
  }

  public List<Series> series() {
    return series;
  }

  /**
   * The fact with this id.
   *
   * @throws NullPointerException if there is none
   */
  public Fact fact(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }

  /** The fact that a stretch tells; empty where it is no telling. */
  public Optional<Fact> toldAt(Evidence telling) {
    return Optional.ofNullable(byTelling.get(telling));
  }

  /** How probable it is that both stretches tell the same, 0 for those that were never compared. */
  public double same(Evidence one, Evidence other) {
    return one.equals(other) ? 1 : likeness.getOrDefault(one, Map.of()).getOrDefault(other, 0.0);
  }
}
