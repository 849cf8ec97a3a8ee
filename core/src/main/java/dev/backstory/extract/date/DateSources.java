package dev.backstory.extract.date;

import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageScan;
import dev.backstory.extract.page.ShortText;
import dev.backstory.extract.page.StructuredData;
import dev.backstory.notation.PublishedTime;
import dev.backstory.notation.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Every place of a page that may say when its article was published or changed. */
public final class DateSources {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "pub_date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publish-date",
          "published_at",
          "published",
          "article_published_time",
          "article.published",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "sailthru.date",
          "article:post_date",
          "citation_publication_date",
          "citation_date");
  private static final List<String> DATED =
      List.of(
          "date.available",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date",
          "datecreated",
          "date.created",
          "creation_date");
  public static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "date.modified",
          "dcterms.modified",
          "last-modified");

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("[/-]((?:19|20)\\d{2})[/-]?(\\d{1,2})[/-]?(\\d{1,2})(?:[/+-]|$)");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/])");
  private static final Pattern HAS_TIME =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d\\s?[AaPp]\\.?[Mm]\\b|T\\d{4,6}|\\d{10}");
  private static final Pattern UPDATED =
      Pattern.compile(
          "updat|modif|revis|review|aktualis|actualis|actualiz|aggiorn|bijgewerkt|atualiz|mis à jour|edited|изменен|обновлен");
  private static final Pattern SAID_PUBLISHED =
      Pattern.compile(
          "publi|posted|written|erschien|veröffentlich|pubblica|gepubliceerd|geplaatst|опубликован|first|created");
  private static final Pattern HAS_DIGITS = Pattern.compile("\\d");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int MAX_TEXT = 120;
  private static final int AROUND_HEADING = 12;

  /**
   * A moment and where it stands.
   *
   * @param source such as {@code meta-published} or {@code time}
   * @param line of the page before which it is shown, or -1
   */
  record Source(String source, OffsetDateTime when, boolean dayOnly, int line) {}

  private final List<Source> found = new ArrayList<>();

  private final @Nullable Instant now;

  private DateSources(@Nullable Instant now) {
    this.now = now;
  }

  /**
   * All of them, what is stated for machines first.
   *
   * @param heading the line of the headline, or -1
   * @param now when the page is read, or null
   */
  public static List<Source> of(
      MetaElements meta,
      StructuredData data,
      PageScan scan,
      int heading,
      @Nullable String address,
      @Nullable Instant now) {
    DateSources sources = new DateSources(now);
    sources.add("ld-published", data.string("datePublished"));
    PUBLISHED.forEach(name -> meta.all(name).forEach(v -> sources.add("meta-published", v)));
    DATED.forEach(name -> meta.all(name).forEach(v -> sources.add("meta-dated", v)));
    sources.add("ld-created", data.string("dateCreated"));
    sources.add("ld-created", data.string("uploadDate"));
    sources.add("ld-modified", data.string("dateModified"));
    MODIFIED.forEach(name -> meta.all(name).forEach(v -> sources.add("meta-modified", v)));
    scan.marks().forEach(mark -> sources.addMark(mark));
    sources.addLines(scan, heading);
    sources.addPath(address);
    return sources.found;
  }

  private void add(String source, @Nullable String written) {
    add(source, written, -1);
  }

  private void add(String source, @Nullable String written, int line) {
    if (written == null || written.isBlank() || !HAS_DIGITS.matcher(written).find()) {
      return;
    }
    String text = written.length() > MAX_TEXT ? written.substring(0, MAX_TEXT) : written;
    OffsetDateTime when = WrittenDate.read(text);
    if (when != null && isPossible(when)) {
      boolean midnight = when.toLocalTime().equals(LocalTime.MIDNIGHT);
      boolean dayOnly = midnight && !HAS_TIME.matcher(text).find();
      found.add(new Source(source, when, dayOnly, line));
    } else if (when == null && line >= 0) {
      addSlashed(source, text, line);
    }
  }

  /** What can be read in two ways is read in both; the rest of the page tells which is meant. */
  private void addSlashed(String source, String text, int line) {
    Matcher m = SLASHED.matcher(text);
    if (m.find()) {
      int year = Integer.parseInt(m.group(4));
      int full = year < 100 ? 2000 + year : year;
      addDay(source + "/month-first", full, m.group(1), m.group(3), line);
      addDay(source + "/day-first", full, m.group(3), m.group(1), line);
    }
  }

  private void addDay(String source, int year, String month, String day, int line) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean exists = m >= 1 && m <= 12 && d >= 1 && d <= YearMonth.of(year, m).lengthOfMonth();
    OffsetDateTime when =
        exists ? LocalDate.of(year, m, d).atStartOfDay().atOffset(ZoneOffset.UTC) : null;
    if (when != null && isPossible(when)) {
      found.add(new Source(source, when, true, line));
    }
  }

  private boolean isPossible(OffsetDateTime when) {
    return when.getYear() >= FIRST_YEAR
        && when.getYear() < LAST_YEAR
        && PublishedTime.isPossible(when.toInstant(), now);
  }

  private void addMark(PageScan.Mark mark) {
    Element element = mark.element();
    String source =
        switch (mark.kind()) {
          case TIME -> "time";
          case ITEMPROP_PUBLISHED -> "itemprop-published";
          case ITEMPROP_MODIFIED -> "itemprop-modified";
          case DATE_CLASS -> "class";
          case H1,
              H2,
              ITEMPROP_HEADLINE,
              TITLE_CLASS,
              REL_AUTHOR,
              ITEMPROP_AUTHOR,
              BYLINE_CLASS,
              AUTHOR_CLASS,
              AUTHOR_LINK ->
              null;
        };
    if (source == null) {
      return;
    }
    add(source, element.attr("datetime"), mark.line());
    add(source, element.attr("content"), mark.line());
    String text = ShortText.of(element, MAX_TEXT);
    add(labelled(source, text), text, mark.line());
  }

  private static String labelled(String source, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UPDATED.matcher(lower).find()
        ? source + "/updated"
        : SAID_PUBLISHED.matcher(lower).find() ? source + "/published" : source;
  }

  private void addLines(PageScan scan, int heading) {
    List<String> lines = scan.lines();
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < 200; i++) {
      String line = lines.get(i);
      boolean near = heading >= 0 && Math.abs(i - heading) <= AROUND_HEADING;
      String before = i > 0 && lines.get(i - 1).length() < 40 ? lines.get(i - 1) : "";
      String source = labelled("line", line);
      source = source.equals("line") && !before.isEmpty() ? labelled("line", before) : source;
      if (line.length() <= MAX_TEXT && (near || !source.equals("line") || line.length() <= 40)) {
        int count = found.size();
        add(source, line, i);
        seen += found.size() - count;
      }
    }
  }

  private void addPath(@Nullable String address) {
    Matcher m = DAY_IN_PATH.matcher(address == null ? "" : address);
    if (m.find()) {
      addDay("address", Integer.parseInt(m.group(1)), m.group(2), m.group(3), -1);
    }
  }
}
