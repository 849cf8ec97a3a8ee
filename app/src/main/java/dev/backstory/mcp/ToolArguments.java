package dev.backstory.mcp;

import dev.backstory.mcp.ToolParameter.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an agent has said to a tool, checked by its parameters. */
final class ToolArguments {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, Object> values = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private ToolArguments() {}

  /** Reads what was said; what is wrong with it is {@link #fault}. */
  static ToolArguments of(List<ToolParameter> parameters, Map<String, Object> said) {
    ToolArguments read = new ToolArguments();
    for (ToolParameter parameter : parameters) {
      read.read(parameter, said.get(parameter.name()));
    }
    boolean known =
        said.keySet().stream()
            .allMatch(name -> parameters.stream().anyMatch(it -> it.name().equals(name)));
    if (!known) {
      read.faults.add(
          "there are only the arguments "
              + parameters.stream().map(ToolParameter::name).collect(Collectors.joining(", ")));
    }
    return read;
  }

  private void read(ToolParameter parameter, @Nullable Object said) {
    if (said == null || said instanceof String text && text.isBlank()) {
      if (parameter.required()) {
        faults.add(parameter.name() + " is missing");
      }
      return;
    }
    Object value = value(parameter, said);
    if (value == null) {
      faults.add(parameter.name() + " must be " + wanted(parameter));
    } else {
      values.put(parameter.name(), value);
    }
  }

  private static @Nullable Object value(ToolParameter parameter, Object said) {
    return switch (parameter.form()) {
      case NUMBER ->
          said instanceof Integer number
                  && number >= parameter.least()
                  && number <= parameter.most()
              ? number
              : null;
      case DAY -> said instanceof String text ? day(text) : null;
      case TEXT ->
          said instanceof String text
                  && text.codePointCount(0, text.length()) <= parameter.most()
                  && !UNSEEN.matcher(text).find()
              ? text.strip()
              : null;
    };
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String wanted(ToolParameter parameter) {
    return parameter.form() == Form.NUMBER
        ? "a whole number from %d to %d".formatted(parameter.least(), parameter.most())
        : parameter.form() == Form.DAY
            ? "a day such as 2026-03-02"
            : "text of %d characters at most, without control characters"
                .formatted(parameter.most());
  }

  /** What is wrong with them, in a sentence; empty if nothing is. */
  Optional<String> fault() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults) + ".");
  }

  Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  String needed(String name) {
    return (String) Objects.requireNonNull(values.get(name), name);
  }

  /** A day that was said; null if none was. */
  @Nullable LocalDate date(String name) {
    return (LocalDate) values.get(name);
  }

  int number(String name, int usual) {
    return (Integer) values.getOrDefault(name, usual);
  }
}
