package dev.backstory.cli.export;

import dev.backstory.cli.DataOptions;
import dev.backstory.cli.print.TaskProgress;
import dev.backstory.desk.Desk;
import dev.backstory.export.Row;
import dev.backstory.export.SiteRows;
import java.time.InstantSource;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Reads all rows of the site of a data folder, as it is at one moment. */
final class SiteReading {
  @Mixin private DataOptions data = new DataOptions();

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec command;

  void each(Consumer<Row> use) {
    try (Desk desk = data.open(command)) {
      InstantSource clock = InstantSource.fixed(data.clock().instant());
      desk.site(clock); // may have to keep what an earlier version did not
      desk.reading(
          () -> {
            try (TaskProgress progress =
                new TaskProgress("writing stories", desk.site(clock).stories().size())) {
              return SiteRows.each(
                  desk.site(clock), desk.renderer()::address, use, progress::stepTo);
            }
          });
    }
  }
}
