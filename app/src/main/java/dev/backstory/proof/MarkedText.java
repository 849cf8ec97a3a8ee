package dev.backstory.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a text with its marks, as a tree: marks that cross each other come in parts. */
public sealed interface MarkedText {
  /** Words alone, without control characters. */
  record Words(String text) implements MarkedText {}

  /**
   * Words within a mark, or within a part of one.
   *
   * @param first whether the mark begins here
   * @param last whether it ends here
   */
  record Marked(Mark mark, boolean first, boolean last, List<MarkedText> within)
      implements MarkedText {
    public Marked {
      within = List.copyOf(within);
    }

    /** Names of what it is and of its part, parted by spaces. */
    public String classes() {
      return mark.classes() + (first ? "" : " goes-on");
    }

    /** The tag that stands before it; null for none. */
    public @Nullable String before() {
      return first ? mark.before() : null;
    }

    /** The tag that stands behind it; null for none. */
    public @Nullable String after() {
      return last ? mark.name() : null;
    }
  }
}
