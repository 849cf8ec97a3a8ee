package dev.backstory.compose.pen;

import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a model may write of a page; quotations, timeline and coverage are never its. */
public enum PenSection {
  WHAT_HAPPENED("whatHappened", 4, 300),
  KEY_POINTS("keyPoints", 6, 500),
  IMPLICATIONS("implications", 4, 350),
  BACKGROUND("background", 4, 300),
  QUESTIONS("questions", 6, 700),
  OPEN_QUESTIONS("openQuestions", 4, 200);

  private final String key;
  private final int most;
  private final int tokens;

  /**
   * @param most items that it may have
   * @param tokens that it takes at most
   */
  PenSection(String key, int most, int tokens) {
    this.key = key;
    this.most = most;
    this.tokens = tokens;
  }

  /** Its name in JSON. */
  String key() {
    return key;
  }

  int most() {
    return most;
  }

  int tokens() {
    return tokens;
  }

  /** What it is to be, in one line for the model. */
  String wish() {
    return Wishes.of(key).get(1);
  }

  /** What an item of it looks like in JSON. */
  String shape() {
    return Wishes.of(key).get(2);
  }

  private static final class Wishes {
    private static final Map<String, List<String>> ROWS =
        Resource.rows("compose/pen/sections.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, Function.identity()));

    static List<String> of(String key) {
      return Objects.requireNonNull(ROWS.get(key), key);
    }
  }
}
