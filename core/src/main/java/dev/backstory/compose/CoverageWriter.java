package dev.backstory.compose;

import dev.backstory.model.Article;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;

/** Lists every article of a story, and counts newsrooms rather than feeds. */
final class CoverageWriter {
  Coverage write(StoryMaterial material) {
    return new Coverage(
        material.articles().stream().map(CoverageWriter::covering).toList(),
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
        member.independent());
  }
}
