package dev.backstory.ask;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import java.util.List;

/**
 * A line that answers a question.
 *
 * @param page that has it
 * @param claim of the page, or a fact of it in the words of its best telling
 * @param probability that it answers, 0 to 1
 */
public record Answer(StoryPage page, Claim claim, double probability) {
  /** The articles that tell it, in the order of its evidence, each once. */
  public List<Covering> articles() {
    return claim.evidence().stream()
        .map(Evidence::articleId)
        .distinct()
        .flatMap(id -> page.coverage().articles().stream().filter(it -> it.id().equals(id)))
        .toList();
  }

  /** The newsrooms that tell it, in the same order, each once. */
  public List<String> newsrooms() {
    return articles().stream()
        .map(article -> article.newsroom() == null ? article.outlet() : article.newsroom())
        .distinct()
        .toList();
  }
}
