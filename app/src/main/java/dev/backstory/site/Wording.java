package dev.backstory.site;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.Urls;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.coverage.ReportCount;
import dev.backstory.site.coverage.ReportingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the pages word dates, numbers and names. */
public final class Wording {
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter MINUTE = format("d MMMM uuuu, HH:mm 'UTC'");
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");

  private static final Pattern PORT = Pattern.compile("^\\w+://[^/?#]*?(:\\d+)(?:[/?#]|$)");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private Wording() {}

  /** "12 March 2026, 14:05 UTC"; only the day at midnight, which is how a bare day is stored. */
  public static String time(Instant at) {
    var utc = at.atOffset(ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(utc) : MINUTE.format(utc);
  }

  public static String day(Instant at) {
    return DAY.format(at.atOffset(ZoneOffset.UTC));
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "March 2026". */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** "1 newsroom", "3 newsrooms". */
  public static String count(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  /** "1,250". */
  public static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Two digits after the point. */
  public static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** What a field of a search is for. */
  public static String field(Field field) {
    return switch (field) {
      case OUTLET -> "Outlet";
      case PERSON -> "Person";
      case PLACE -> "Place";
      case SPEAKER -> "Quoted";
    };
  }

  /** "at least 3 of 5", since more may say it in other words; "all 5". */
  public static String told(ReportCount count) {
    return count.all() ? "all " + count.of() : "at least " + count.tell() + " of " + count.of();
  }

  /** The same with how many tell it in part: "all 5, 2 in part". */
  public static String reported(ReportCount count) {
    return told(count) + (count.inPart() == 0 ? "" : ", " + count.inPart() + " in part");
  }

  /** The class of the dot that stands for a newsroom. */
  public static String dot(ReportingStatus standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** "Its reports here do not have “27” or “Guam”." */
  public static String without(Claim.InPart telling) {
    List<String> words = telling.without().stream().map(it -> "“" + it + "”").toList();
    String first = String.join(", ", words.subList(0, words.size() - 1));
    return "Its reports here do not have "
        + (first.isEmpty() ? "" : first + " or ")
        + words.getLast()
        + ".";
  }

  /** "A", "A and B", "A, B and C". */
  public static String names(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> before(i, names.size()) + names.get(i))
        .collect(Collectors.joining());
  }

  /**
   * Where else the words of a paper stand; empty if nowhere.
   *
   * @param outlet whose article has them, which for an agency may be one of those that print it
   */
  public static String alsoIn(PaperEntry entry, String outlet) {
    List<String> others = entry.alsoIn().stream().filter(it -> !it.equals(outlet)).toList();
    boolean own = outlet.equals(entry.outlet());
    if (others.isEmpty()) {
      return own ? "" : "Printed by " + outlet;
    }
    return own ? "Also in " + names(others) : "Printed by " + outlet + ", also in " + names(others);
  }

  /** What stands before a name of a list: nothing, a comma, or "and" before the last. */
  public static String before(int name, int names) {
    return name == 0 ? "" : name < names - 1 ? ", " : " and ";
  }

  /** "United Kingdom, Guardian Media Group"; a country whose code is not known as it is given. */
  public static String publisher(Publisher publisher) {
    String country =
        COUNTRY.matcher(publisher.country()).matches()
            ? Locale.of("", publisher.country()).getDisplayCountry(Locale.ENGLISH)
            : publisher.country();
    return publisher.owner() == null ? country : country + ", " + publisher.owner();
  }

  /** The address if it is one of the web; otherwise null, and nothing links to it. */
  public static @Nullable String link(@Nullable String url) {
    return url != null && WEB_ADDRESS.matcher(url.strip()).matches() ? url.strip() : null;
  }

  /**
   * Where an article was published: its host, with the port if it has one of its own, or that
   * nothing but a file says so.
   */
  public static String site(Covering article) {
    String host = Urls.host(article.url());
    Matcher port = PORT.matcher(article.url() == null ? "" : article.url());
    return host == null
        ? "as stated, without an address"
        : host + (port.find() ? port.group(1) : "");
  }

  /** How a section was made, for readers. */
  public static String provenance(String madeBy) {
    if (madeBy.equals(Claim.EXTRACTED)) {
      return "Extracted from the articles";
    }
    if (madeBy.equals(Claim.TEMPLATE)) {
      return "Filled in from a fixed template";
    }
    return "Written by a language model: "
        + madeBy.replaceFirst("^model:", "").replaceFirst(" \\(prompt .*\\)$", "");
  }

  /** The same of a section, of which only some lines may be a language model's. */
  public static String provenance(PageSection section) {
    String made = provenance(section.provenance());
    boolean others =
        Claim.isOfModel(section.provenance())
            && section.everyClaim().stream().anyMatch(it -> !Claim.isOfModel(it.madeBy()));
    return others ? "Partly w" + made.substring(1) + "; the rest is extracted" : made;
  }

  /** What was changed in the words of an article: "“Mr Roe” is now “[Ivar Roe]”". */
  public static String edit(Edit edit) {
    String removed = "“" + edit.removed().strip() + "”";
    String inserted = "“" + edit.inserted().strip() + "”";
    if (edit.removed().isEmpty()) {
      return inserted + " added";
    }
    boolean nothingNew = edit.inserted().codePoints().noneMatch(Character::isLetterOrDigit);
    return nothingNew ? removed + " left out" : removed + " is now " + inserted;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
