package dev.backstory.cli;

import dev.backstory.ask.StoryAsker;
import dev.backstory.desk.Desk;
import dev.backstory.mcp.AgentSource;
import dev.backstory.mcp.StdioAgents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers an agent on standard input and output. */
@Command(
    name = "mcp",
    description =
        "Answer an agent by the Model Context Protocol on standard input and output: find and read"
            + " stories, facts, who said what, search, ask, explain.",
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    InputStream in = System.in;
    PrintStream out = System.out;
    System.setOut(System.err); // what a library prints is no message of the protocol
    try (Desk desk = data.open(spec)) {
      serve(desk, in, out);
      return 0;
    } finally {
      System.setOut(out);
    }
  }

  private void serve(Desk desk, InputStream in, OutputStream out) throws IOException {
    InstantSource clock = data.clock();
    StoryAsker asker = desk.asker();
    StdioAgents.serve(
        new AgentSource(
            () -> desk.site(clock),
            desk.search()::find,
            question -> Optional.of(asker.ask(question)),
            desk.renderer()::address),
        in,
        out);
  }
}
