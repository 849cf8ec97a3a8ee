package dev.backstory.cli.page;

import dev.backstory.cli.DataOptions;
import dev.backstory.desk.Desk;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.StoryFinder;
import dev.backstory.site.SiteSnapshot;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Reads what a data folder publishes for a command, and says what the command has to say of it. */
public final class StoryReading {
  @Mixin private DataOptions data = new DataOptions();

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec command;

  /**
   * What is done with the open data folder.
   *
   * @param <E> thrown if it cannot be done
   */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    /** Ends with the command's exit code. */
    int with(Desk desk) throws E;
  }

  /**
   * What is done with a story of it.
   *
   * @param <E> thrown if it cannot be done
   */
  @FunctionalInterface
  public interface StoryWork<E extends Exception> {
    /** Ends with the command's exit code. */
    int with(Desk desk, SiteSnapshot site, StoryPage page) throws E;
  }

  /** Opens the data folder and closes it again. */
  public <E extends Exception> int read(Work<E> work) throws E {
    try (Desk desk = data.open(command)) {
      return work.with(desk);
    }
  }

  /** What it publishes by now. */
  SiteSnapshot site(Desk desk) {
    return desk.site(data.clock());
  }

  /**
   * The same for a story that is published; where there is none, the command says so and fails.
   *
   * @param name its id or page address
   */
  public <E extends Exception> int read(String name, StoryWork<E> work) throws E {
    return read(
        desk -> {
          SiteSnapshot site = site(desk);
          Optional<StoryPage> page =
              new StoryFinder(desk.stories()).find(name).map(Story::id).flatMap(site::page);
          return page.isPresent() ? work.with(desk, site, page.get()) : noSuchStory(name);
        });
  }

  /** Prints to standard output. */
  public int print(Consumer<PrintWriter> printing) {
    PrintWriter out = command.commandLine().getOut();
    printing.accept(out);
    out.flush();
    return ExitCode.OK;
  }

  /** Says why nothing is done, since the command was not given what it needs. */
  public int refuse(String reason) {
    return fail(reason, ExitCode.USAGE);
  }

  int noSuchStory(String name) {
    return fail("no such story: " + name, ExitCode.SOFTWARE);
  }

  private int fail(String reason, int code) {
    command.commandLine().getErr().println("backstory: " + reason);
    return code;
  }
}
