package dev.backstory.bench.stories;

import dev.backstory.bench.train.LabelledStream;
import dev.backstory.bench.train.StorySimilarityTrainer;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryAssignment;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.cluster.story.StorySimilarity;
import dev.backstory.cluster.story.StoryStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Our own way, with the weights that are shipped or with those that the other sets give. */
public final class Ours {
  private Ours() {}

  static Way shipped() {
    return new Way("ours", stream -> cluster(stream.articles()));
  }

  /**
   * Each set with weights that were learnt from the others.
   *
   * @param sets the streams by the names of which the sets are known again
   */
  static Way inRotation(List<StreamViews> sets) {
    Map<String, StoryClusterer> heldOut = new HashMap<>();
    for (StreamViews held : sets) {
      List<LabelledStream> others =
          sets.stream().filter(set -> !set.name().equals(held.name())).map(Ours::labelled).toList();
      StorySimilarity similarity = StorySimilarity.of(StorySimilarityTrainer.train(others));
      heldOut.put(held.name(), new StoryClusterer(similarity));
    }
    return new Way(
        "ours, weights from the two other sets",
        stream -> {
          StoryClusterer clusterer = heldOut.get(stream.name());
          return clusterer == null ? List.of() : cluster(stream.articles(), clusterer);
        });
  }

  /** The story of each article, with the weights that are shipped. */
  static List<String> cluster(List<StreamArticle> stream) {
    return cluster(stream, new StoryClusterer());
  }

  private static List<String> cluster(List<StreamArticle> stream, StoryClusterer clusterer) {
    return cluster(clusterer, stream.stream().map(StreamArticle::signature).toList());
  }

  /** The story of each of these in the end, in their order; their ids differ. */
  public static List<String> cluster(StoryClusterer clusterer, List<ArticleSignature> articles) {
    StoryStream stories = new StoryStream(clusterer, new ActiveStories());
    StoryAssignment assignment = new StoryAssignment();
    for (ArticleSignature article : articles) {
      stories.arrive(article).forEach(decision -> assignment.apply(article.articleId(), decision));
    }
    return articles.stream()
        .map(article -> Objects.requireNonNull(assignment.stories().get(article.articleId())))
        .toList();
  }

  private static LabelledStream labelled(StreamViews stream) {
    return new LabelledStream(
        stream.name(),
        stream.articles().stream().map(StreamArticle::signature).toList(),
        stream.labels());
  }
}
