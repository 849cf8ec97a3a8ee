package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.Objects;

/** Something that stories have in common and that has a page. */
interface Shelved {
  /** What it is told from all others by. */
  String key();

  /** The name of a file that it would have if nothing else were called so. */
  String wanted();

  /** Newest first; at least one. Knows the oldest, too. */
  Sorted<ListedStory> stories();

  /** The story that brought it up. */
  default ListedStory oldest() {
    return Objects.requireNonNull(stories().least());
  }
}
