package dev.backstory.bench.stories;

import dev.backstory.bench.gate.BCubed;
import dev.backstory.bench.stories.MadeRoundUps.Headline;
import dev.backstory.cluster.story.ArticleKind;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.model.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What round-ups among the articles do to the stories: each stream with made ones in it, taken for
 * reports of one event, and taken for what they are told to be.
 */
final class RoundUpMeasure {
  private final Function<Article, ArticleSignature> reader;

  RoundUpMeasure(Function<Article, ArticleSignature> reader) {
    this.reader = reader;
  }

  /** The articles of a stream with the round-ups in their places. */
  private record Mixed(List<ArticleSignature> signatures, Set<Integer> real, int recognised) {}

  /** What came of a stream. */
  private record Result(BCubed score, int glued, int among) {}

  /** A row a stream and headline. */
  MarkdownTable table(Map<String, List<StreamArticle>> streams) {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "stream",
                "headline of the round-ups",
                "round-ups",
                "recognised",
                "F1 without them",
                "F1 as reports",
                "stories glued",
                "in a story of reports",
                "F1 as round-ups",
                "stories glued",
                "in a story of reports"));
    streams.forEach(
        (name, stream) -> {
          for (Headline headline : Headline.values()) {
            table.row(row(name, stream, headline));
          }
        });
    return table;
  }

  private List<String> row(String name, List<StreamArticle> stream, Headline headline) {
    Mixed mixed = mixed(stream, headline);
    Mixed reports =
        new Mixed(
            mixed.signatures().stream().map(RoundUpMeasure::asReport).toList(), mixed.real(), 0);
    Mixed alone =
        new Mixed(
            stream.stream().map(StreamArticle::signature).toList(),
            new LinkedHashSet<>(IntStream.range(0, stream.size()).boxed().toList()),
            0);
    Result without = result(alone, stream);
    int base = without.glued();
    Result before = result(reports, stream);
    Result after = result(mixed, stream);
    return List.of(
        name,
        headline.words(),
        Integer.toString(mixed.signatures().size() - stream.size()),
        Integer.toString(mixed.recognised()),
        MarkdownTable.figure(without.score().f1()),
        MarkdownTable.figure(before.score().f1()),
        Integer.toString(before.glued() - base),
        Integer.toString(before.among()),
        MarkdownTable.figure(after.score().f1()),
        Integer.toString(after.glued() - base),
        Integer.toString(after.among()));
  }

  private Mixed mixed(List<StreamArticle> stream, Headline headline) {
    Map<Integer, Article> made = MadeRoundUps.in(stream, headline);
    List<ArticleSignature> signatures = new ArrayList<>();
    Set<Integer> real = new LinkedHashSet<>();
    int recognised = 0;
    for (int i = 0; i < stream.size(); i++) {
      real.add(signatures.size());
      signatures.add(stream.get(i).signature());
      Article next = made.get(i + 1);
      if (next != null) {
        ArticleSignature roundUp = reader.apply(next);
        recognised += roundUp.kind() == ArticleKind.ROUND_UP ? 1 : 0;
        signatures.add(roundUp);
      }
    }
    return new Mixed(signatures, real, recognised);
  }

  private static ArticleSignature asReport(ArticleSignature it) {
    return new ArticleSignature(
        it.articleId(), it.embedding(), it.text(), it.title(), it.published());
  }

  /**
   * Of the real articles alone; glued stories are labelled ones beyond the first in each found; and
   * how many of the others are in a story with real ones.
   */
  private static Result result(Mixed mixed, List<StreamArticle> stream) {
    List<String> all = Ours.cluster(new StoryClusterer(), mixed.signatures());
    List<String> found = mixed.real().stream().map(all::get).toList();
    List<String> labels = stream.stream().map(StreamArticle::story).toList();
    Map<String, Set<String>> told = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      told.computeIfAbsent(found.get(i), _ -> new HashSet<>()).add(labels.get(i));
    }
    int glued = told.values().stream().mapToInt(stories -> stories.size() - 1).sum();
    int among =
        (int)
            IntStream.range(0, all.size())
                .filter(i -> !mixed.real().contains(i) && told.containsKey(all.get(i)))
                .count();
    return new Result(BCubed.of(labels, found), glued, among);
  }
}
