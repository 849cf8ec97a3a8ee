package dev.backstory.proof;

import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of what goes by one name in an article.
 *
 * @param number by which it is known in the proof, from 1 in the order of the first mentions
 * @param mentions in the order of the text; never empty
 * @param sentences numbers of the sentences in which these are, each once
 */
public record ProofName(
    int number, String name, EntityType type, List<Mention> mentions, List<Integer> sentences) {
  private static final int HUES = 8;
  private static final int MOST_PLACES = 40;

  public ProofName {
    mentions = List.copyOf(mentions);
    sentences = List.copyOf(sentences);
  }

  /** "Anna Berg, person". */
  public String described() {
    return name + ", " + ProofWords.type(type);
  }

  /** Numbers of the sentences, parted by spaces; of many, the first ones. */
  public String where() {
    String first =
        sentences.stream().limit(MOST_PLACES).map(String::valueOf).collect(Collectors.joining(" "));
    return sentences.size() > MOST_PLACES ? first + " …" : first;
  }

  /** One of a few colours, told by its number. */
  public String hue() {
    return "hue-" + number % HUES;
  }

  /** The last mention before a position, else the first behind it; null if it is at the place. */
  @Nullable Mention nearest(Span place) {
    Mention before = null;
    for (Mention mention : mentions) {
      if (mention.span().overlaps(place)) {
        return null;
      }
      if (before == null || mention.span().start() < place.start()) {
        before = mention;
      }
    }
    return before;
  }
}
