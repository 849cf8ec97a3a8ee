package dev.backstory.compose.section;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Access;
import dev.backstory.model.Article;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Lists every article of a story by its time, and counts newsrooms rather than feeds. */
public final class CoverageWriter {
  /** Articles without a time come last, in order of arrival. */
  private static final Comparator<@Nullable Instant> OLDEST_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  /** The list of articles, by time. */
  public Coverage write(StoryMaterial material) {
    return new Coverage(
        material.articles().stream()
            .map(CoverageWriter::covering)
            .sorted(Comparator.comparing(Covering::publishedAt, OLDEST_FIRST))
            .toList(),
        material.outlets(),
        material.newsrooms());
  }

  private static Covering covering(StoryArticle member) {
    Article article = member.article();
    return new Covering(
        article.id(),
        article.url(),
        article.outletName(),
        article.authors(),
        article.title(),
        article.published(),
        member.wire() == null ? article.wire() : member.wire(),
        member.independent(),
        member.publisher(),
        member.newsroom(),
        article.details().access() == Access.PREVIEW ? Access.PREVIEW : null);
  }
}
