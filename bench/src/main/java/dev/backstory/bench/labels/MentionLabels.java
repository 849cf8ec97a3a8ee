package dev.backstory.bench.labels;

import dev.backstory.annotate.name.NameExamples.Truth;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.LabelledMention.Stretch;
import dev.backstory.model.Article;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles with stretches in which every mention is labelled. */
public final class MentionLabels {
  /** The half whose faults are looked at, and the one that is only measured. */
  public static final List<String> HALVES = List.of("tuned", "held");

  private MentionLabels() {}

  /** An article and its labelled stretch. */
  public static final class Labelled {
    private final Article article;
    private final Stretch stretch;

    private Labelled(Article article, Stretch stretch) {
      this.article = article;
      this.stretch = stretch;
    }

    public Article article() {
      return article;
    }

    Stretch stretch() {
      return stretch;
    }

    /** What is known of a stretch of the text, in code points. */
    public Truth truth(Span span) {
      for (LabelledMention label : stretch.mentions()) {
        if (label.span().equals(span) && label.type() != null) {
          return new Truth.Known(label.type());
        }
        if (label.span().overlaps(span)) {
          return new Truth.Open();
        }
      }
      return stretch.span().contains(span) ? new Truth.Known(null) : new Truth.Open();
    }
  }

  /** The articles of a half. */
  public static List<Labelled> read(Path data, String half) throws IOException {
    List<Stretch> stretches = LabelledMention.read(half);
    Map<String, Set<String>> bySet =
        stretches.stream()
            .collect(
                Collectors.groupingBy(
                    Stretch::set,
                    TreeMap::new,
                    Collectors.mapping(Stretch::article, Collectors.toSet())));
    Map<String, Article> articles = new HashMap<>();
    for (Map.Entry<String, Set<String>> set : bySet.entrySet()) {
      articles.putAll(LabelledSets.articles(data, set.getKey(), set.getValue()));
    }
    List<Labelled> labelled = new ArrayList<>();
    for (Stretch stretch : stretches) {
      labelled.add(
          new Labelled(
              Objects.requireNonNull(articles.get(stretch.article()), stretch.article()), stretch));
    }
    return labelled;
  }

  /** How the mentions that are found in the articles agree with the labels. */
  public static Map<String, Double> figures(
      List<Labelled> labelled, Function<Labelled, List<Mention>> finder) {
    return score(labelled, finder).figures();
  }

  public static MentionScore score(
      List<Labelled> labelled, Function<Labelled, List<Mention>> finder) {
    MentionScore score = new MentionScore();
    for (Labelled it : labelled) {
      score.add(it.stretch(), it.article().text(), finder.apply(it));
    }
    return score;
  }
}
