package dev.backstory.notation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows a column or comment by its address, its headline or its outlet. */
public final class Columns {
  private static final Set<String> MARKS = Set.copyOf(Resource.lines("notation/opinion-marks.txt"));

  private Columns() {}

  /**
   * Whether it is one.
   *
   * @param title headline; empty if there is none
   * @param outlet name of the paper
   * @param url address, if known
   */
  public static boolean is(String title, String outlet, @Nullable String url) {
    String headline = title.toLowerCase(Locale.ROOT);
    String paper = outlet.toLowerCase(Locale.ROOT);
    String address = url == null ? "" : url.toLowerCase(Locale.ROOT);
    return MARKS.stream()
        .anyMatch(
            mark ->
                mark.startsWith("/")
                    ? address.contains(mark)
                    : headline.startsWith(mark) || headline.endsWith(mark) || paper.endsWith(mark));
  }
}
