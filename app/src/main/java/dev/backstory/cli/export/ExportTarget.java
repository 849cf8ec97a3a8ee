package dev.backstory.cli.export;

import dev.backstory.export.NewFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where an export goes: a file that appears when it is whole, or standard output. */
final class ExportTarget {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where it is written (default: standard output)")
  private @Nullable Path file;

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec command;

  /** Writes text, in UTF-8. */
  void write(Consumer<Appendable> writing) throws IOException {
    if (file == null) {
      PrintWriter out = command.commandLine().getOut();
      writing.accept(out);
      out.flush();
      if (out.checkError()) {
        throw new IOException("standard output was closed");
      }
      return;
    }
    NewFile.write(
        file,
        path -> {
          try (BufferedWriter out = Files.newBufferedWriter(path)) {
            writing.accept(out);
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }
}
