package dev.backstory.mcp;

import org.jspecify.annotations.Nullable;

/** What a tool answers. */
sealed interface ToolAnswer {
  /**
   * What stories have.
   *
   * @param quoted all of it may be words of articles
   * @param next cursor of what follows; null where nothing does
   */
  record Told(Fields quoted, @Nullable String next) implements ToolAnswer {}

  /**
   * Stories have nothing of it.
   *
   * @param says so, in a sentence of the program's own
   */
  record Nothing(String says) implements ToolAnswer {}

  /**
   * Why it cannot be answered.
   *
   * @param why in a sentence of the program's own
   */
  record Refused(String why) implements ToolAnswer {}
}
