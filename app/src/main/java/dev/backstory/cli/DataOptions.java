package dev.backstory.cli;

import dev.backstory.cli.print.ConsoleProgress;
import dev.backstory.config.Config;
import dev.backstory.config.ConfigReader;
import dev.backstory.config.OwnerSettings;
import dev.backstory.config.StoreConfig;
import dev.backstory.desk.Databases;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of every command that works on a data folder. */
public final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder (default: ${DEFAULT-VALUE})",
      defaultValue = "data")
  Path folder = Path.of("data");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (default: backstory.toml in the data folder)")
  @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "one setting, such as server.port=9000; repeatable")
  Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "the time to use as the current time, such as 2026-03-02T18:00:00Z")
  @Nullable Instant now;

  /** The data folder, whether there is one or not. */
  public Path folder() {
    return folder;
  }

  /** The settings in force. */
  public Config config() {
    return ConfigReader.read(
        file(), System.getenv(), settings, Databases.settings(store(), folder));
  }

  /** Where the database is, whether it can be read or not. */
  StoreConfig store() {
    return ConfigReader.store(file(), System.getenv(), settings);
  }

  private Path file() {
    return config == null ? folder.resolve("backstory.toml") : config;
  }

  /** The settings that owners may make of a desk. */
  public OwnerSettings ownerSettings(Desk desk) {
    return new OwnerSettings(
        file(), System.getenv(), settings, desk.admin().settings(), desk.config());
  }

  /** Opens the data folder for a command. */
  public Desk open(CommandSpec command) {
    return open(new ConsoleProgress(command.commandLine().getErr()));
  }

  /**
   * Opens the data folder.
   *
   * @param progress shows how far work is
   */
  public Desk open(Progress progress) {
    return new Desk(config(), folder, clock(), progress);
  }

  /** The present time in whole seconds. */
  public InstantSource clock() {
    return now == null
        ? Clock.tickSeconds(ZoneOffset.UTC)
        : InstantSource.fixed(now.truncatedTo(ChronoUnit.SECONDS));
  }
}
