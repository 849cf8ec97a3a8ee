package dev.backstory.bench.encoder;

import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** How alike sentences are without having been judged: by their words, and by their vectors. */
final class Likeness {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Embedding> vectors = new HashMap<>();
  private final Map<String, Map<String, Double>> words = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final int size;

  /** Of these sentences, whose words also say how rare each word is. */
  Likeness(List<String> sentences, Embedder embedder) {
    size = sentences.size();
    sentences.forEach(
        text -> new HashSet<>(words(text)).forEach(word -> documents.merge(word, 1, Integer::sum)));
    new HashSet<>(sentences)
        .parallelStream()
            .map(text -> Map.entry(text, embedder.embed(text)))
            .toList()
            .forEach(entry -> vectors.put(entry.getKey(), entry.getValue()));
    vectors.keySet().forEach(text -> words.put(text, weighed(text)));
  }

  /** The cosine of the sentences' vectors. */
  private double byVector(String a, String b) {
    return known(vectors, a).cosine(known(vectors, b));
  }

  /** The cosine of their words, the rare ones weighing more (TF-IDF). */
  private double byWords(String a, String b) {
    Map<String, Double> other = known(words, b);
    double sum = 0;
    for (Map.Entry<String, Double> word : known(words, a).entrySet()) {
      sum += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }

  double both(String a, String b) {
    return (byVector(a, b) + byWords(a, b)) / 2;
  }

  private Map<String, Double> weighed(String text) {
    Map<String, Double> weights = new HashMap<>();
    for (String word : words(text)) {
      weights.merge(word, Math.log((size + 1.0) / known(documents, word)), Double::sum);
    }
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((_, weight) -> weight / Math.max(norm, 1e-9));
    return weights;
  }

  private static <T> T known(Map<String, T> of, String text) {
    return Objects.requireNonNull(of.get(text), text);
  }

  /** In lower case. */
  static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
