package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Embedding;
import dev.backstory.port.Embedder;
import dev.backstory.port.Tagger;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberingTest {
  private final List<String> read = new ArrayList<>();

  private final Tagger tagger =
      sentence -> {
        read.add(sentence);
        return List.of(new Token(0, sentence.length(), sentence, sentence, "NN", "O"));
      };

  private final Embedder embedder =
      new Embedder() {
        @Override
        public int dimensions() {
          return 2;
        }

        @Override
        public Set<String> languages() {
          return Set.of("en");
        }

        @Override
        public Embedding embed(String text) {
          read.add(text);
          return Embedding.of(text.length(), 1);
        }
      };

  @Test
  void readsASentenceOnce() {
    Tagger remembering = Remembering.tagger(tagger, 10);
    for (String sentence : List.of("One.", "Two.", "One.")) {
      assertThat(remembering.tag(sentence)).extracting(Token::form).containsExactly(sentence);
    }
    assertThat(read).containsExactly("One.", "Two.");
  }

  @Test
  void readsATextOnce() {
    Embedder remembering = Remembering.embedder(embedder, 10);
    for (String text : List.of("One.", "Three.", "One.")) {
      assertThat(remembering.embed(text)).isEqualTo(Embedding.of(text.length(), 1));
    }
    assertThat(read).containsExactly("One.", "Three.");
    assertThat(remembering.dimensions()).isEqualTo(2);
    assertThat(remembering.languages()).containsExactly("en");
  }

  @Test
  void thatWhichRemembersNothingIsTheModelItself() {
    assertThat(Remembering.tagger(tagger, 0)).isSameAs(tagger);
    assertThat(Remembering.embedder(embedder, 0)).isSameAs(embedder);
  }
}
