package dev.backstory.annotate.kind;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.ParagraphKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells reporting from captions, posts, promotion and the like by how a text looks, for texts whose
 * page is not known. Linear in the article's length; safe for use by several threads.
 */
public final class KindClassifier {
  private static final String WEIGHTS = "text-kinds.model";

  /** Kinds of which one paragraph holds one whole thing. */
  private static final Set<ParagraphKind> WHOLE =
      EnumSet.of(ParagraphKind.CAPTION, ParagraphKind.EMBEDDED_POST, ParagraphKind.CREDIT);

  private final KindModel model;

  private static final class Shipped {
    static final KindClassifier CLASSIFIER = read();
  }

  public KindClassifier(KindModel model) {
    this.model = model;
  }

  /** With the weights that are shipped; there is one for all of the process. */
  public static KindClassifier trained() {
    return Shipped.CLASSIFIER;
  }

  private static KindClassifier read() {
    try (InputStream in = KindClassifier.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + WEIGHTS);
      }
      return new KindClassifier(KindModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of every sentence of one article, in the order of the text. */
  public List<ParagraphKind> classify(@Nullable String headline, List<TaggedSentence> sentences) {
    List<ParagraphKind> kinds = new ArrayList<>();
    for (FeatureVector sentence : KindFeatures.of(headline, sentences)) {
      kinds.add(model.kind(model.probabilities(sentence)));
    }
    closeGaps(kinds, sentences);
    return kinds;
  }

  /**
   * What stands in one paragraph between a caption and its credit, or between two sentences of a
   * post, is part of it, however much it reads like a report.
   */
  private static void closeGaps(List<ParagraphKind> kinds, List<TaggedSentence> sentences) {
    int open = -1;
    for (int i = 0; i < kinds.size(); i++) {
      if (open >= 0 && sentences.get(open).paragraph() != sentences.get(i).paragraph()) {
        open = -1;
      }
      if (WHOLE.contains(kinds.get(i))) {
        for (int j = open + 1; open >= 0 && j < i; j++) {
          kinds.set(j, kinds.get(open));
        }
        open = i;
      }
    }
  }
}
