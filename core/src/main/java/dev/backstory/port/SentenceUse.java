package dev.backstory.port;

import dev.backstory.model.Fact;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an editor would use a sentence for, each as a probability.
 *
 * @param must it tells what an account of fifty words must tell
 * @param matters it tells something that belongs on the page
 * @param ahead it tells what follows or may follow
 * @param before it tells what a newcomer must know of what came before
 * @param noise it is no reporting
 * @param gist how much it has of an editor's summary
 * @param opinion the writer says in it what he thinks himself
 * @param earlier it tells what came before the news
 * @param kinds the kind of what it tells, by {@link Fact.Kind}
 * @param aspects which of a reader's questions it answers
 */
public record SentenceUse(
    double must,
    double matters,
    double ahead,
    double before,
    double noise,
    double gist,
    double opinion,
    double earlier,
    Map<Fact.Kind, Double> kinds,
    Map<Aspect, Double> aspects) {
  /** Of a sentence that nobody looked at. */
  public static final SentenceUse UNKNOWN =
      new SentenceUse(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, Map.of(), Map.of());

  public SentenceUse {
    kinds = kinds.isEmpty() ? Map.of() : new EnumMap<>(kinds);
    aspects = aspects.isEmpty() ? Map.of() : new EnumMap<>(aspects);
  }

  /** The most probable aspect; {@link Aspect#OTHER} if none is known. */
  public Aspect aspect() {
    return aspects.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Aspect.OTHER);
  }

  public double aspect(Aspect aspect) {
    return aspects.getOrDefault(aspect, 0.0);
  }

  public double kind(Fact.Kind kind) {
    return kinds.getOrDefault(kind, 0.0);
  }
}
