package dev.backstory.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password that nobody else sees: no option has it, since other users could see that. */
final class TypedPassword {
  private TypedPassword() {}

  /**
   * @param file whose first line it is; null to ask for it, or to read a line where nobody can be
   *     asked
   */
  static String read(@Nullable Path file, PrintWriter err) throws IOException {
    if (file != null) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        return firstLine(lines);
      }
    }
    Console console = System.console();
    return console != null && console.isTerminal() ? ask(console, err) : standardInput();
  }

  private static String ask(Console console, PrintWriter err) {
    while (true) {
      String once = typed(console, "password: ");
      if (once.equals(typed(console, "the same again: "))) {
        return once;
      }
      err.println("the two differ");
    }
  }

  private static String typed(Console console, String prompt) {
    return new String(Objects.requireNonNullElse(console.readPassword(prompt), new char[0]));
  }

  private static String standardInput() throws IOException {
    return firstLine(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
  }

  private static String firstLine(BufferedReader lines) throws IOException {
    return Objects.requireNonNullElse(lines.readLine(), "");
  }
}
