package dev.backstory.archive;

import dev.backstory.cluster.copy.Outlets;
import dev.backstory.model.Access;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.LeadImage;
import dev.backstory.model.Rejection;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.notation.StatedAuthors;
import dev.backstory.notation.TextLanguage;
import dev.backstory.notation.WebAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads articles as the stage commands take them: {@code id} and {@code text} are required, and
 * {@code url}, {@code outlet}, {@code title}, {@code authors} (or {@code author}, a byline such as
 * "By X and Y"), {@code published}, {@code modified}, {@code language}, {@code wire} and {@code
 * section} are taken where they are strings, {@code image} where it is an address or has one as its
 * {@code url}. A time that is stated with an offset keeps it; a language that the text belies does
 * not count. What is taken is {@link PlainCharacters plain}: offsets count what is left of a text.
 */
public final class ArticleReader {
  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
  private static final Pattern BY = Pattern.compile("^by[\\s:]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;|&]\\s*|\\s+and\\s+");

  private ArticleReader() {}

  /** What became of a row. */
  public sealed interface Outcome {
    record Accepted(Article article) implements Outcome {}

    record Rejected(String reason) implements Outcome {}
  }

  /**
   * Hands over every article of a file with the row it was read from; every other line is rejected.
   *
   * @return whether anything of the file could be read
   */
  public static boolean read(
      Path file, BiConsumer<JsonNode, Article> accepted, Consumer<Rejection> rejected) {
    return JsonLines.read(
        file,
        (where, row) -> {
          switch (read(row, null)) {
            case Outcome.Accepted(Article article) -> accepted.accept(row, article);
            case Outcome.Rejected(String reason) -> rejected.accept(new Rejection(where, reason));
          }
        },
        rejected);
  }

  /**
   * The article that a row is, or why it is none.
   *
   * @param now when it is read; null if there is no time to compare its dates with
   */
  public static Outcome read(JsonNode row, @Nullable Instant now) {
    String id = id(row);
    String text = text(row);
    if (id == null) {
      return new Outcome.Rejected("no id");
    }
    if (id.length() > Article.MAX_ID_LENGTH || !PlainCharacters.of(id).equals(id)) {
      return new Outcome.Rejected("an id that is too long or contains control characters");
    }
    return text == null
        ? new Outcome.Rejected("no text: article " + id)
        : new Outcome.Accepted(article(row, id, text, now));
  }

  private static Article article(JsonNode row, String id, String text, @Nullable Instant now) {
    String url = line(row, "url");
    String title = line(row, "title");
    PublicationTime published = PublicationTime.of(line(row, "published"), url, now);
    PublicationTime modified = PublicationTime.of(line(row, "modified"), null, now);
    return new Article(
        id,
        url,
        Outlets.known().name(url, line(row, "outlet")),
        authors(row, text),
        title,
        published == null ? null : published.at(),
        modified == null ? null : modified.at(),
        TextLanguage.of(line(row, "language"), title == null ? text : title + "\n" + text),
        line(row, "wire"),
        text,
        details(row, published));
  }

  private static ArticleDetails details(JsonNode row, @Nullable PublicationTime published) {
    return new ArticleDetails(
        published == null ? null : published.zone(),
        published != null && published.dayOnly(),
        line(row, "section"),
        image(row.path("image")),
        List.of(),
        ArticleForm.REPORT,
        Access.WHOLE);
  }

  /** An address, or an object with {@code url}, {@code caption} and {@code credit}. */
  private static @Nullable LeadImage image(JsonNode image) {
    String link = image.isString() ? image.asString() : line(image, "url");
    String url = WebAddress.resolve(null, link);
    return url == null ? null : new LeadImage(url, line(image, "caption"), line(image, "credit"));
  }

  private static @Nullable String id(JsonNode row) {
    JsonNode id = row.get("id");
    return id != null && id.isNumber() ? id.asString() : string(row, "id");
  }

  private static @Nullable String text(JsonNode row) {
    String text = string(row, "text");
    String plain = text == null ? "" : PlainCharacters.lines(text);
    return plain.isBlank() ? null : plain;
  }

  private static @Nullable String line(JsonNode row, String field) {
    return PlainCharacters.line(string(row, field));
  }

  /** The field's characters, a broken one replaced; null if it is not a string or blank. */
  private static @Nullable String string(JsonNode row, String field) {
    JsonNode value = row.get(field);
    if (value == null || !value.isString() || value.asString().isBlank()) {
      return null;
    }
    return LONE_SURROGATE.matcher(value.asString()).replaceAll("\uFFFD");
  }

  private static String plainName(JsonNode name) {
    String plain = name.isString() ? PlainCharacters.line(name.asString()) : null;
    return plain == null ? "" : plain;
  }

  private static List<String> authors(JsonNode row, String text) {
    List<String> names = new ArrayList<>();
    JsonNode authors = row.get("authors");
    if (authors != null && authors.isArray()) {
      authors.forEach(name -> names.add(plainName(name)));
    }
    String byline = line(row, "author");
    if (names.isEmpty() && byline != null) {
      names.addAll(List.of(BETWEEN_NAMES.split(BY.matcher(byline.strip()).replaceFirst(""))));
    }
    return StatedAuthors.of(names.stream().filter(name -> !name.isBlank()).toList(), text);
  }
}
