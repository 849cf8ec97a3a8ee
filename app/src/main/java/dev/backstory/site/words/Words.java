package dev.backstory.site.words;

import dev.backstory.site.words.Message.Piece;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of the interface, each by its key: of the site in {@code words.properties}, whose head
 * says how a message is written, and of the administration in {@code admin.properties}.
 */
public final class Words {
  private static final Pattern IN_SCRIPT = Pattern.compile("\\{\\{([\\w.]+)}}");
  private static final Map<String, String> TEXTS = read();
  private static final Map<String, Message> MESSAGES =
      TEXTS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> Message.of(it.getValue())));

  /** The language of the words, by which numbers and days are written. */
  public static final Locale LANGUAGE = Locale.forLanguageTag(words("language"));

  private Words() {}

  /**
   * A message as plain text.
   *
   * @param parts what stands in its places; whole numbers are written with their thousands apart
   * @throws IllegalArgumentException if there is no such message
   */
  public static String words(String key, Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : message(key).pieces(parts)) {
      switch (piece) {
        case Piece.Text it -> text.append(it.text());
        case Piece.Place it -> text.append(plain(parts[it.part()]));
        case Piece.Around _ -> throw new IllegalArgumentException(key + " has markup");
      }
    }
    return text.toString();
  }

  /** The text of a message that need not be there and has no places. */
  public static Optional<String> knownWords(String key) {
    return Optional.ofNullable(TEXTS.get(key));
  }

  /**
   * A message with markup in it.
   *
   * @param parts what stands in its places: plain text, content of a template, or an {@link Around}
   * @throws IllegalArgumentException if there is no such message
   */
  public static Content sentence(String key, Object... parts) {
    List<Piece> pieces = message(key).pieces(parts);
    return output -> write(pieces, parts, output);
  }

  /** What goes around words of a sentence. */
  @FunctionalInterface
  public interface Around extends UnaryOperator<Content> {}

  /** Markup around words of a sentence, as a template has it. */
  public static Around around(Around markup) {
    return markup;
  }

  /** An element of HTML around words of a sentence. */
  public static Around element(String name) {
    return element(name, "");
  }

  /** The same with a class. */
  public static Around element(String name, String cssClass) {
    return element(name, "class", cssClass);
  }

  /** A link around words of a sentence. */
  public static Around link(String href) {
    return element("a", "href", href);
  }

  private static Around element(String name, String attribute, String value) {
    return words ->
        output -> {
          output.writeContent("<" + name);
          if (!value.isEmpty()) {
            output.writeContent(" " + attribute + "=\"");
            if (output instanceof HtmlTemplateOutput html) {
              html.setContext(name, attribute);
            }
            output.writeUserContent(value);
            if (output instanceof HtmlTemplateOutput html) {
              html.setContext(name, null);
            }
            output.writeContent("\"");
          }
          output.writeContent(">");
          words.writeTo(output);
          output.writeContent("</" + name + ">");
        };
  }

  /** A script whose messages, each written as its key in two pairs of braces, are filled in. */
  public static String inScript(String script) {
    return IN_SCRIPT
        .matcher(script)
        .replaceAll(key -> Matcher.quoteReplacement(quoted(text(key.group(1)))));
  }

  private static void write(List<Piece> pieces, Object[] parts, TemplateOutput output) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text it -> output.writeUserContent(it.text());
        case Piece.Place it -> {
          if (parts[it.part()] instanceof Content content) {
            content.writeTo(output);
          } else {
            output.writeUserContent(plain(parts[it.part()]));
          }
        }
        case Piece.Around it ->
            ((Around) parts[it.part()])
                .apply(within -> write(it.within(), parts, within))
                .writeTo(output);
      }
    }
  }

  private static String plain(Object part) {
    return switch (part) {
      case Integer number -> String.format(LANGUAGE, "%,d", number);
      case Long number -> String.format(LANGUAGE, "%,d", number);
      default -> part.toString();
    };
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static Message message(String key) {
    Message message = MESSAGES.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message has the key " + key);
    }
    return message;
  }

  private static String text(String key) {
    return Objects.requireNonNull(TEXTS.get(key), key);
  }

  private static Map<String, String> read() {
    Properties texts = new Properties();
    for (String file : List.of("words.properties", "admin.properties")) {
      try (InputStream in =
          Objects.requireNonNull(Words.class.getResourceAsStream("/dev/backstory/site/" + file))) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
  }
}
