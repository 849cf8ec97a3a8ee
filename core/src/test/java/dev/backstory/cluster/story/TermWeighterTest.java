package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.model.Embedding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermWeighterTest {
  private static final ArticleSignature REEF = signature("a", Map.of("reef", 1f, "captain", 1f));

  private final TermWeighter weigher = new TermWeighter();

  @Test
  void whatHasComeMakesItsTermsLighter() {
    float before = weight(weigher.weigh(REEF), "reef");
    weigher.count(signature("b", Map.of("reef", 1f)));
    WeightedArticle after = weigher.weigh(REEF);

    assertThat(before).isCloseTo(weight(after, "reef"), within(0.2f)).isGreaterThan(0.5f);
    assertThat(weight(after, "reef")).isLessThan(before);
    assertThat(after.arrival()).isEqualTo(1);
  }

  @Test
  void anArticleIsPutAwayAsItWasDecidedOn() {
    WeightedArticle decidedOn = weigher.weigh(REEF);

    assertThat(weigher.count(REEF)).isSameAs(decidedOn);
    assertThat(weigher.weigh(REEF).arrival()).isEqualTo(1);
  }

  private static float weight(WeightedArticle article, String stem) {
    TermVector text = article.text();
    int at = 0;
    while (text.term(at) != Terms.number(stem)) {
      at++;
    }
    return text.weight(at);
  }

  private static ArticleSignature signature(String id, Map<String, Float> words) {
    return new ArticleSignature(id, Embedding.of(1, 0), words, Map.of(), null);
  }
}
