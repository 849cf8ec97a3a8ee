package dev.backstory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The import command in a process of its own, which can be killed. */
final class ImportProcess {
  private final Path data;
  private final Path printed;
  private final Path told;
  private final Process process;

  private ImportProcess(Path data, Path printed, Path told, Process process) {
    this.data = data;
    this.printed = printed;
    this.told = told;
    this.process = process;
  }

  static ImportProcess start(Path data, String memory, List<Path> files) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                Backstory.class.getName(),
                "import",
                "--keep-only",
                "--now",
                "2026-03-02T18:00:00Z",
                "--data",
                data.toString()));
    files.forEach(file -> command.add(file.toString()));
    Path folder = Files.createTempDirectory(data.toAbsolutePath().getParent(), "import");
    Path printed = folder.resolve("out");
    Path told = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(told.toFile());
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return new ImportProcess(data, printed, told, builder.start());
  }

  /** Waits until it ends by itself; returns what it printed on standard output. */
  String finish() throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException("import returned " + code + ": " + told());
    }
    return Files.readString(printed);
  }

  /** What it said on standard error so far. */
  String told() throws IOException {
    return Files.readString(told);
  }

  /**
   * Kills it as soon as so many pieces are kept.
   *
   * @return whether it was still running
   */
  boolean killAfter(long pieces) throws InterruptedException {
    while (process.isAlive() && kept(data) < pieces) {
      Thread.sleep(2);
    }
    boolean running = process.isAlive();
    process.destroyForcibly().waitFor();
    return running;
  }

  /** The largest number of bytes that it has held in memory so far, or 0 if that cannot be told. */
  long peakMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0)
            * 1_024
        : 0;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Pieces that are done according to the data folder. */
  static long kept(Path data) {
    try (Connection connection = open(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT coalesce(sum(number), 0) FROM import")) {
      return row.getLong(1);
    } catch (SQLException e) {
      return 0; // not there yet
    }
  }

  /** Every row of a table as text. */
  static List<String> rows(Path data, String table) throws SQLException {
    try (Connection connection = open(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          text.append(row.getString(i)).append('|');
        }
        rows.add(text.toString());
      }
      return rows;
    }
  }

  private static Connection open(Path data) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:file:" + data.resolve("backstory.db") + "?mode=ro");
  }
}
