package dev.backstory.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import dev.backstory.port.Tagger;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Set;

/**
 * Models that read a text once while they remember it, for programs that read the same articles
 * again and again. What they forget they read again, which changes nothing that is read.
 */
public final class Remembering {
  private Remembering() {}

  /**
   * @param most how many sentences it remembers, each some kilobytes with its tokens; 0 for the
   *     tagger as it is
   */
  public static Tagger tagger(Tagger tagger, int most) {
    if (most == 0) {
      return tagger;
    }
    Cache<String, List<Token>> known = Caffeine.newBuilder().maximumSize(most).build();
    return sentence -> known.get(sentence, unknown -> List.copyOf(tagger.tag(unknown)));
  }

  /**
   * @param most how many texts it remembers, each some kilobytes with its vector; 0 for the
   *     embedder as it is
   */
  public static Embedder embedder(Embedder embedder, int most) {
    if (most == 0) {
      return embedder;
    }
    Cache<String, Embedding> known = Caffeine.newBuilder().maximumSize(most).build();
    return new Embedder() {
      @Override
      public int dimensions() {
        return embedder.dimensions();
      }

      @Override
      public Set<String> languages() {
        return embedder.languages();
      }

      @Override
      public Embedding embed(String text) {
        return known.get(text, embedder::embed);
      }
    };
  }
}
