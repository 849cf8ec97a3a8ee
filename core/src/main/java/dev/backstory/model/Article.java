package dev.backstory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was published: what the page states of it, and its plain text.
 *
 * @param id stable and unique; 1 to 200 characters, none of them a control character
 * @param url where it was published
 * @param outlet the newspaper's name, or its domain
 * @param authors journalists, each a name
 * @param published when, to the second where known; a page that gives only a day has its midnight
 *     UTC
 * @param modified when it was last changed, if it says so
 * @param language ISO 639-1 code, or 639-3 where there is none; null when not known
 * @param wire the agency whose report this is, by the article's own credit line
 * @param text paragraphs parted by line feeds; every offset counts its code points
 * @param details what else is known
 */
public record Article(
    String id,
    @Nullable String url,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String title,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String language,
    @Nullable String wire,
    String text,
    ArticleDetails details) {
  public static final int MAX_ID_LENGTH = 200;

  /** Stands for each character of a text that is not kept or not shown. */
  public static final char UNKEPT = '\uFFFC';

  public Article {
    if (id.isBlank()
        || id.length() > MAX_ID_LENGTH
        || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not an article id: '" + id + "'");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("article " + id + " has no text");
    }
    authors = List.copyOf(authors);
    int length = text.codePointCount(0, text.length());
    if (details.passages().stream().anyMatch(passage -> passage.end() > length)) {
      throw new IllegalArgumentException("a passage beyond the end of article " + id);
    }
  }

  /** An article of which nothing further is known. */
  public Article(
      String id,
      @Nullable String url,
      @Nullable String outlet,
      List<String> authors,
      @Nullable String title,
      @Nullable Instant published,
      @Nullable Instant modified,
      @Nullable String language,
      @Nullable String wire,
      String text) {
    this(
        id,
        url,
        outlet,
        authors,
        title,
        published,
        modified,
        language,
        wire,
        text,
        ArticleDetails.NONE);
  }

  /** The same under another outlet's name. */
  public Article withOutlet(String name) {
    return new Article(
        id, url, name, authors, title, published, modified, language, wire, text, details);
  }

  /** The day on which it was published where it was published, UTC if it states no zone. */
  public @Nullable LocalDate publishedDay() {
    ZoneOffset zone = details.zone() == null ? ZoneOffset.UTC : details.zone();
    return published == null ? null : published.atOffset(zone).toLocalDate();
  }

  /** Whether all of its text is there. */
  public boolean isWhole() {
    return text.indexOf(UNKEPT) < 0;
  }

  /** Length of the text in code points. */
  public int length() {
    return text.codePointCount(0, text.length());
  }

  public String titleOrEmpty() {
    return title == null ? "" : title;
  }

  /** The outlet's name, else the host of the address, else "unknown outlet". */
  public String outletName() {
    if (outlet != null && !outlet.isBlank()) {
      return outlet;
    }
    String host = Urls.host(url);
    return host == null ? "unknown outlet" : host;
  }
}
