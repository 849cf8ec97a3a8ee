package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.print.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A command that has ended.
 *
 * @param code that it ended with, 0 if all went well
 * @param out what it printed on standard output
 * @param err what it said on standard error
 */
public record CommandRun(int code, String out, String err) {
  /** This run, which fails the test unless all went well. */
  public CommandRun succeeded() {
    return ended(0);
  }

  /** This run, which fails the test unless it ended with this code. */
  public CommandRun ended(int expected) {
    assertThat(code).as(err).isEqualTo(expected);
    return this;
  }

  /** The lines of standard output. */
  public List<String> lines() {
    return out.lines().toList();
  }

  /** The lines of standard output, each read as JSON. */
  public List<JsonNode> jsonLines() {
    return out.lines().map(Json.MAPPER::readTree).toList();
  }
}
