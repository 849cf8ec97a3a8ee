package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import java.util.Collections;
import java.util.List;

/** Something that stories have in common and that has a page. */
interface Shelved {
  /** What it is told from all others by. */
  String key();

  /** The name of a file that it would have if nothing else were called so. */
  String wanted();

  /** Newest first; at least one. */
  List<ListedStory> stories();

  /** The story that brought it up. */
  default ListedStory oldest() {
    return Collections.min(stories(), ListedStory.OLDEST_FIRST);
  }
}
