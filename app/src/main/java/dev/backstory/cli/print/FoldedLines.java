package dev.backstory.cli.print;

import dev.backstory.site.Wording;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Prints lines; of equal ones in a row the first, and how many more there were. */
final class FoldedLines {
  private final PrintWriter out;
  private @Nullable String last;
  private int more;

  FoldedLines(PrintWriter out) {
    this.out = out;
  }

  void println(String line) {
    if (line.equals(last)) {
      more++;
      return;
    }
    end();
    out.println(line);
    last = line;
  }

  /** Prints the count that is still open. */
  void end() {
    if (more > 0) {
      out.println("(the same " + Wording.count(more, "more time", "more times") + ")");
    }
    more = 0;
    last = null;
  }
}
