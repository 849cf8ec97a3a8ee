package dev.backstory.mcp;

import dev.backstory.mcp.ToolAnswer.Refused;
import dev.backstory.model.StoryPage;
import dev.backstory.site.paging.Cursor;
import java.util.Optional;
import java.util.function.IntFunction;

/** A place within what is told of a page, which is good for as long as the page is the same. */
record PageCursor(String list, StoryPage page) {
  private static final int MOST_DIGITS = 6;

  String at(int number) {
    return Cursor.of(list, page.id(), page.revision(), number).written();
  }

  /** Answers from where an agent was, or from the beginning. */
  ToolAnswer from(ToolArguments said, IntFunction<ToolAnswer> answer) {
    Optional<String> cursor = said.text("cursor");
    if (cursor.isEmpty()) {
      return answer.apply(0);
    }
    return Cursor.read(list, 3, cursor.get())
        .filter(it -> it.parts().get(0).equals(page.id()))
        .filter(it -> it.parts().get(1).equals(String.valueOf(page.revision())))
        .map(it -> it.parts().get(2))
        .filter(it -> it.matches("\\d{1," + MOST_DIGITS + "}"))
        .map(it -> answer.apply(Integer.parseInt(it)))
        .orElseGet(
            () ->
                new Refused(
                    "cursor is not the next of this list, or the page has changed since: leave it"
                        + " out to begin again."));
  }
}
