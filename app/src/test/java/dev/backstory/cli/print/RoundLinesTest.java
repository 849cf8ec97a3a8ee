package dev.backstory.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.store.DataFolderException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RoundLinesTest {
  private final StringWriter said = new StringWriter();

  private RoundLines lines() {
    PrintWriter err = new PrintWriter(said, true);
    return new RoundLines(err, err);
  }

  @Test
  void equalLinesInARowBecomeOneWithACount() {
    try (RoundLines lines = lines()) {
      for (int i = 0; i < 15; i++) {
        lines.failed(new DataFolderException("the data folder cannot be written to", null));
      }
      lines.rejected("rejected a");
      lines.summary("feeds: 1");
      lines.rejected("rejected a");
      lines.summary("rejected a");
    }
    assertThat(said.toString().lines())
        .containsExactly(
            "error, will retry: the data folder cannot be written to",
            "(the same 14 more times)",
            "rejected a",
            "feeds: 1",
            "rejected a",
            "(the same 1 more time)");
  }

  @Test
  void aBugShowsWhereItIsAndIsShownOnce() {
    RuntimeException bug = new IllegalStateException("a bug");
    try (RoundLines lines = lines()) {
      lines.failed(bug);
      lines.failed(bug);
    }
    assertThat(said.toString())
        .startsWith("error, will retry: java.lang.IllegalStateException: a bug")
        .containsOnlyOnce("at dev.backstory.cli.print.RoundLinesTest.aBugShowsWhereItIs")
        .endsWith("(the same 1 more time)" + System.lineSeparator());
  }

  @Test
  void twoStreamsAreFoldedEachForItself() {
    StringWriter out = new StringWriter();
    try (RoundLines lines =
        new RoundLines(new PrintWriter(out, true), new PrintWriter(said, true))) {
      lines.summary("feeds: 1");
      lines.rejected("rejected a");
      lines.summary("feeds: 1");
    }
    assertThat(out.toString().lines()).containsExactly("feeds: 1", "(the same 1 more time)");
    assertThat(said.toString().lines()).containsExactly("rejected a");
  }
}
