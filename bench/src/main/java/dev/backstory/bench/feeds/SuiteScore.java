package dev.backstory.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many of a suite's expectations are met, and which are not. */
public final class SuiteScore {
  private int met;
  private final List<String> unmet = new ArrayList<>();

  /**
   * @param missing what was not read as expected; null if all was
   */
  void add(@Nullable String missing) {
    if (missing == null) {
      met++;
    } else {
      unmet.add(missing.replace("\n", "\\n"));
    }
  }

  public int met() {
    return met;
  }

  public int measured() {
    return met + unmet.size();
  }

  public List<String> unmet() {
    return List.copyOf(unmet);
  }

  public String line(String name) {
    return "%-22s %4d of %4d met (%.1f %%)"
        .formatted(name, met, measured(), 100.0 * met / Math.max(1, measured()));
  }
}
