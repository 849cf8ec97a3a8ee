package dev.backstory.extract.page;

import dev.backstory.notation.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses among candidates by the weighted sum of their traits: a conditional logit model
 * (McFadden, 1974). The weights are trained by {@code bench train page-facts} and lie in a
 * resource.
 */
public final class ChoiceModel {
  private final Map<String, Double> weights = new LinkedHashMap<>();

  private ChoiceModel() {}

  /** Reads {@code trait=weight} lines of a resource. */
  public static ChoiceModel read(String path) {
    ChoiceModel model = new ChoiceModel();
    for (String line : Resource.lines(path)) {
      int at = line.lastIndexOf('=');
      model.weights.put(line.substring(0, at), Double.valueOf(line.substring(at + 1)));
    }
    return model;
  }

  double score(FeatureValues traits) {
    double sum = 0;
    for (Map.Entry<String, Double> trait : traits.sorted().entrySet()) {
      sum += weights.getOrDefault(trait.getKey(), 0.0) * trait.getValue();
    }
    return sum;
  }

  /** The candidate with the highest score, of equals the first. */
  public <C> Optional<C> best(List<C> candidates, Function<C, FeatureValues> traits) {
    return candidates.stream().max(Comparator.comparingDouble(c -> score(traits.apply(c))));
  }
}
