package dev.backstory.bench.stories;

import java.util.List;
import java.util.Optional;

/**
 * What became of the stories of a stream, as readers saw it.
 *
 * @param articles how many came
 * @param pages of the stories that ever had one, gone or not
 * @param merges how many, of stories with and without a page
 * @param splits how many
 * @param moves how many
 * @param labelled of each labelled story that would have a page if it stood alone, how many pages
 *     tell it in the end: those most of whose articles are its own
 */
record StoryLives(
    int articles, List<Page> pages, int merges, int splits, int moves, List<Integer> labelled) {
  StoryLives {
    pages = List.copyOf(pages);
    labelled = List.copyOf(labelled);
  }

  /**
   * The page of a story.
   *
   * @param articlesBefore articles of its story when it was first told
   * @param hoursBefore between the publication of the first and the last of these, if all say when
   * @param retellings how often it was told differently after
   * @param renamings how many of those changed its headline
   * @param articlesLost how often an article that it had told was taken from it
   * @param gone whether its address leads to another one in the end
   * @param mixed whether it tells articles of several labelled stories in the end
   */
  record Page(
      int articlesBefore,
      Optional<Double> hoursBefore,
      int retellings,
      int renamings,
      int articlesLost,
      boolean gone,
      boolean mixed) {}
}
