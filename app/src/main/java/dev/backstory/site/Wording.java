package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.Urls;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.site.coverage.ReportCount;
import dev.backstory.site.words.Words;
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
  private static final DateTimeFormatter DAY = format(words("date.day"));
  private static final DateTimeFormatter MONTH = format(words("date.month"));
  private static final DateTimeFormatter MINUTE = format(words("date.minute"));
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
    return String.format(Words.LANGUAGE, "%,d", n);
  }

  /** Two digits after the point. */
  public static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** "person". */
  public static String type(EntityType type) {
    return switch (type) {
      case PERSON -> words("type.person");
      case ORGANISATION -> words("type.organisation");
      case PLACE -> words("type.place");
      case GROUP -> words("type.group");
      case EVENT -> words("type.event");
      case WORK -> words("type.work");
    };
  }

  /** What a field of a search is for. */
  public static String field(Field field) {
    return switch (field) {
      case OUTLET -> words("search.outlet");
      case PERSON -> words("search.person");
      case PLACE -> words("search.place");
      case SPEAKER -> words("search.speaker");
    };
  }

  /**
   * "at least 3 of 5", since more may say it in other words; "all 5", or "all 5 that reported
   * since" on a page of more newsrooms.
   */
  public static String told(ReportCount count) {
    if (!count.all()) {
      return words("reported.some", count.tell(), count.of());
    }
    return count.before() == 0
        ? words("reported.all", count.of())
        : words("reported.allSince", count.of());
  }

  /** The same with how many tell it in part: "all 5, 2 in part". */
  public static String reported(ReportCount count) {
    return count.inPart() == 0
        ? told(count)
        : words("reported.inPart", told(count), count.inPart());
  }

  /** "Its reports here do not have “27” or “Guam”." */
  public static String without(Claim.InPart telling) {
    List<String> quoted = telling.without().stream().map(it -> words("quoted", it)).toList();
    return words("reported.without", listed(quoted, words("names.or")));
  }

  /** "A", "A and B", "A, B and C". */
  public static String names(List<String> names) {
    return listed(names, words("names.and"));
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
      return own ? "" : words("article.printedBy", outlet);
    }
    return own
        ? words("article.alsoIn", names(others))
        : words("article.printedByAlsoIn", outlet, names(others));
  }

  /** What stands before a name of a list: nothing, a comma, or "and" before the last. */
  public static String before(int name, int names) {
    return before(name, names, words("names.and"));
  }

  private static String before(int name, int names, String last) {
    return name == 0 ? "" : name < names - 1 ? words("names.comma") : last;
  }

  private static String listed(List<String> names, String last) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> before(i, names.size(), last) + names.get(i))
        .collect(Collectors.joining());
  }

  /** "United Kingdom, Guardian Media Group"; a country whose code is not known as it is given. */
  public static String publisher(Publisher publisher) {
    String country =
        COUNTRY.matcher(publisher.country()).matches()
            ? Locale.of("", publisher.country()).getDisplayCountry(Words.LANGUAGE)
            : publisher.country();
    return publisher.owner() == null ? country : words("publisher", country, publisher.owner());
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
    return host == null ? words("coverage.noAddress") : host + (port.find() ? port.group(1) : "");
  }

  /** How a section was made, for readers. */
  public static String provenance(String madeBy) {
    if (madeBy.equals(Claim.EXTRACTED)) {
      return words("made.extracted");
    }
    if (madeBy.equals(Claim.TEMPLATE)) {
      return words("made.template");
    }
    return words("made.model", model(madeBy));
  }

  private static String model(String madeBy) {
    return madeBy.replaceFirst("^model:", "").replaceFirst(" \\(prompt .*\\)$", "");
  }

  /** The same of a section, of which only some lines may be a language model's. */
  public static String provenance(PageSection section) {
    boolean others =
        Claim.isOfModel(section.provenance())
            && section.everyClaim().stream().anyMatch(it -> !Claim.isOfModel(it.madeBy()));
    return others
        ? words("made.partlyModel", model(section.provenance()))
        : provenance(section.provenance());
  }

  /** What was changed in the words of an article: "“Mr Roe” is now “[Ivar Roe]”". */
  public static String edit(Edit edit) {
    String removed = edit.removed().strip();
    String inserted = edit.inserted().strip();
    if (edit.removed().isEmpty()) {
      return words("evidence.edit.added", inserted);
    }
    boolean nothingNew = edit.inserted().codePoints().noneMatch(Character::isLetterOrDigit);
    return nothingNew
        ? words("evidence.edit.leftOut", removed)
        : words("evidence.edit.changed", removed, inserted);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Words.LANGUAGE);
  }
}
