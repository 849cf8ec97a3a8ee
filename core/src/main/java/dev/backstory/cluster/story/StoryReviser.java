package dev.backstory.cluster.story;

import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an article that has found its story shows of it and of those around it. Where the story now
 * falls into two, it is divided. Else an article near it that fits the story clearly better than
 * its own moves there; a story all of whose articles do is one with it.
 */
final class StoryReviser {
  /** How many of the nearest articles of other stories are looked at again. */
  private static final int LOOKED_AT = 10;

  /** By how much, in logits, an article must fit better where it moves to. */
  private static final double MARGIN = 0.5;

  private final StorySimilarity similarity;
  private final StorySplitter splitter;
  private final double bar;

  /**
   * @param bar the probability from which on an article joins
   */
  StoryReviser(StorySimilarity similarity, double bar) {
    this.similarity = similarity;
    this.splitter = new StorySplitter(similarity, bar);
    this.bar = bar;
  }

  /**
   * The changes, in the order in which they are to be made.
   *
   * @param came the article, in its story
   * @param around its neighbours without itself
   * @param allowed which may be made
   */
  List<Change> revise(Neighbour came, List<Neighbour> around, Predicate<Change> allowed) {
    Optional<Split> split = splitter.split(came, around).filter(allowed);
    return split.isPresent()
        ? List.of(split.get())
        : moves(came, around).stream().filter(allowed).toList();
  }

  private List<Change> moves(Neighbour came, List<Neighbour> around) {
    Map<String, List<Found>> leaving = new LinkedHashMap<>();
    around.stream()
        .filter(it -> it.story() != came.story())
        .sorted(Comparator.comparingDouble(it -> -it.likeness()))
        .limit(LOOKED_AT)
        .map(it -> look(it, came, around))
        .filter(Found::isClear)
        .forEach(
            it -> leaving.computeIfAbsent(it.article().storyId(), _ -> new ArrayList<>()).add(it));
    return changes(leaving.values(), came.story());
  }

  /** An article beside the story that it may move to. */
  private record Found(Neighbour article, double there, double here, Reasons reasons) {
    boolean isClear() {
      return there > here + MARGIN;
    }
  }

  private Found look(Neighbour article, Neighbour came, List<Neighbour> around) {
    WeightedArticle it = article.article();
    List<Neighbour> neighbours =
        Stream.concat(Stream.of(came), around.stream().filter(other -> other != article))
            .map(other -> other.beside(it))
            .toList();
    StoryViews there = StoryViews.of(it, came.story(), neighbours);
    List<WeightedArticle> others =
        article.story().articles().stream().filter(other -> other != it).toList();
    double bound = StorySimilarity.logit(bar);
    double here =
        others.isEmpty()
            ? bound
            : Math.max(
                bound, similarity.logit(StoryViews.of(it, article.story(), others, neighbours)));
    double logit = similarity.logit(there);
    return new Found(
        article,
        logit,
        here,
        new Reasons(
            StorySimilarity.probability(logit),
            StorySimilarity.probability(here + MARGIN),
            similarity.views(there),
            List.of(new Reasons.Nearest(came.articleId(), came.storyId(), article.likeness())),
            null));
  }

  /** Once the story has become part of another, nothing can come to it any more. */
  private static List<Change> changes(Collection<List<Found>> leaving, StoryProfile to) {
    List<Change> changes = new ArrayList<>();
    for (List<Found> articles : leaving) {
      List<Change> next = changes(articles, to);
      changes.addAll(next);
      if (next.getFirst() instanceof Merge merge && merge.gone().equals(to.id())) {
        break;
      }
    }
    return changes;
  }

  private static List<Change> changes(List<Found> leaving, StoryProfile to) {
    StoryProfile from = leaving.getFirst().article().story();
    if (leaving.size() < from.size()) {
      return leaving.stream().<Change>map(it -> move(it, to)).toList();
    }
    Reasons reasons = leaving.getFirst().reasons();
    return List.of(
        stays(from, to)
            ? new Merge(from.id(), to.id(), reasons)
            : new Merge(to.id(), from.id(), reasons));
  }

  private static Move move(Found it, StoryProfile to) {
    return new Move(it.article().articleId(), it.article().storyId(), to.id(), it.reasons());
  }

  /** Whether the first is the larger, or the older of two that are equally large. */
  private static boolean stays(StoryProfile first, StoryProfile second) {
    int larger = Integer.compare(first.size(), second.size());
    return larger > 0
        || larger == 0 && first.all().getFirst().arrival() < second.all().getFirst().arrival();
  }
}
