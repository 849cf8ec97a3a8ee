package dev.backstory.bench.stories;

import java.util.List;
import java.util.Optional;

/**
 * What became of the stories of a stream.
 *
 * @param pages of the stories that got one
 * @param labelled of each labelled story with articles enough for a page, how many pages tell it:
 *     those most of whose articles are its own
 */
record StoryLives(List<Page> pages, List<Integer> labelled) {
  StoryLives {
    pages = List.copyOf(pages);
    labelled = List.copyOf(labelled);
  }

  /**
   * The page of a story.
   *
   * @param articlesBefore articles of its story when it first had a page; the last one made it
   * @param hoursBefore from the publication of its first article to that of the one that made it,
   *     where both are known
   * @param laterArticles how many came after
   * @param renamings how many of those changed its headline
   * @param mixed whether articles of several labelled stories are in it
   */
  record Page(
      int articlesBefore,
      Optional<Double> hoursBefore,
      int laterArticles,
      int renamings,
      boolean mixed) {}
}
