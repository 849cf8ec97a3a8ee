package dev.backstory.bench.train.kinds;

import dev.backstory.annotate.kind.KindFeatures;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.bench.labels.KindLabels;
import dev.backstory.model.ParagraphKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A labelled article as the model of kinds sees it.
 *
 * @param vectors of the sentences that have a label
 * @param kinds of the same sentences
 * @param texts of the same sentences, to look at
 */
record KindExample(
    KindLabels article,
    List<FeatureVector> vectors,
    List<ParagraphKind> kinds,
    List<String> texts) {

  static KindExample of(KindLabels article) {
    List<FeatureVector> seen = KindFeatures.of(article.title(), article.sentences());
    KindExample example =
        new KindExample(article, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < seen.size(); i++) {
      if (article.kinds().get(i).isPresent()) {
        example.vectors.add(seen.get(i));
        example.kinds.add(article.kinds().get(i).get());
        example.texts.add(article.sentences().get(i).text());
      }
    }
    return example;
  }
}
