package dev.backstory.web.route;

import dev.backstory.web.route.Parameter.Where;
import dev.backstory.web.route.Problem.Invalid;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program has said along with a request, checked by the table of parameters. */
public final class Arguments {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CURSOR = Pattern.compile("[\\w-]+");

  /** Neither control characters nor halves of others, which no text has. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final int LONGEST_NAME = 40;

  private final Map<String, String> values = new HashMap<>();
  private final List<Invalid> invalid = new ArrayList<>();

  private Arguments() {}

  /** Reads what a request says; what is wrong with it is {@link #invalid}. */
  public static Arguments of(Context context, List<Parameter> parameters) {
    Arguments read = new Arguments();
    for (Parameter parameter : parameters) {
      read.read(parameter, said(context, parameter));
    }
    Set<String> unknown = new LinkedHashSet<>(context.queryParamMap().keySet());
    ofQuery(parameters).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      read.invalid.add(new Invalid(shown(unknown), "is not a parameter; " + known(parameters)));
    }
    return read;
  }

  private static List<String> said(Context context, Parameter parameter) {
    String name = parameter.name();
    return switch (parameter.where()) {
      case PATH -> List.of(context.pathParam(name));
      case QUERY -> context.queryParams(name);
      case HEADER -> Stream.ofNullable(context.header(name)).toList();
    };
  }

  private static Stream<String> ofQuery(List<Parameter> parameters) {
    return parameters.stream().filter(it -> it.where() == Where.QUERY).map(Parameter::name);
  }

  private static String shown(Set<String> names) {
    String name = UNSEEN.matcher(names.iterator().next()).replaceAll(" ");
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static String known(List<Parameter> parameters) {
    String names = ofQuery(parameters).collect(Collectors.joining(", "));
    return names.isEmpty() ? "there are none here" : "there are " + names;
  }

  private void read(Parameter parameter, List<String> said) {
    if (said.size() > 1) {
      wrong(parameter, "is there more than once");
      return;
    }
    String value = said.isEmpty() ? "" : said.getFirst().strip();
    if (value.isEmpty()) {
      if (parameter.required()) {
        wrong(parameter, "is missing");
      } else if (parameter.usual() != null) {
        values.put(parameter.name(), parameter.usual());
      }
      return;
    }
    String fault = fault(parameter, value);
    if (fault == null) {
      values.put(parameter.name(), value);
    } else {
      wrong(parameter, fault);
    }
  }

  private static @Nullable String fault(Parameter parameter, String value) {
    if (!parameter.choices().isEmpty()) {
      return parameter.choices().contains(value)
          ? null
          : "must be one of " + String.join(", ", parameter.choices());
    }
    return switch (parameter.form()) {
      case TEXT -> faultOfText(parameter, value);
      case NUMBER -> isWithin(parameter, value) ? null : bounds(parameter);
      case DAY -> isDay(value) ? null : "must be a day such as 2026-03-02";
      case CURSOR ->
          value.length() <= parameter.most() && CURSOR.matcher(value).matches()
              ? null
              : "must be the next of an earlier answer";
    };
  }

  private static @Nullable String faultOfText(Parameter parameter, String value) {
    if (value.codePointCount(0, value.length()) > parameter.most()) {
      return "must have %d characters at most".formatted(parameter.most());
    }
    if (UNSEEN.matcher(value).find()) {
      return "must not have control characters";
    }
    return WORD.matcher(value).find() ? null : "must have a letter or a digit";
  }

  private static boolean isWithin(Parameter parameter, String value) {
    if (!NUMBER.matcher(value).matches()) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= parameter.least() && number <= parameter.most();
  }

  private static String bounds(Parameter parameter) {
    return "must be a whole number from %d to %d".formatted(parameter.least(), parameter.most());
  }

  private static boolean isDay(String value) {
    try {
      return DAY.matcher(value).matches() && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void wrong(Parameter parameter, String why) {
    invalid.add(new Invalid(parameter.name(), why));
  }

  /** What is wrong with them; empty if nothing is. */
  public List<Invalid> invalid() {
    return List.copyOf(invalid);
  }

  /** A text that was said. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A text without which nothing is answered. */
  public String needed(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** A number that was said, or is taken where none is. */
  public int number(String name) {
    return Integer.parseInt(needed(name));
  }

  public @Nullable LocalDate day(String name) {
    String day = values.get(name);
    return day == null ? null : LocalDate.parse(day);
  }
}
