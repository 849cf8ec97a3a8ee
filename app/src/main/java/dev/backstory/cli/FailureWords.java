package dev.backstory.cli;

import dev.backstory.config.ConfigException;
import dev.backstory.desk.Databases;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.FileFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Why a command failed, in a sentence, if whoever runs it can do something about it. */
final class FailureWords {
  private final Path folder;

  FailureWords(CommandLine command) {
    this.folder = folder(command);
  }

  /** The data folder, as far as the command has one and got as far as to know it. */
  private static Path folder(CommandLine command) {
    OptionSpec option = command.getCommandSpec().findOption("--data");
    return option != null && option.getValue() instanceof Path folder ? folder : Path.of("data");
  }

  /** Null for a bug. */
  @Nullable String of(Exception failure) {
    if (failure instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
      return "stopped; what was done is kept";
    }
    return switch (failure) {
      case ConfigException _, DataFolderException _ -> failure.getMessage();
      case IOException io -> FileFault.of(io);
      case UncheckedIOException io -> FileFault.of(Objects.requireNonNull(io.getCause()));
      default -> Databases.fault(failure, folder);
    };
  }
}
