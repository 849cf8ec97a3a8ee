package dev.backstory.notation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dateline with which a report begins: where it was written and perhaps when and for which
 * agency, such as "BHOPAL:", "PUTRAJAYA, Nov 22 —", "Springfield, Ill. (AP) --".
 *
 * @param place as it is written, without its state or country
 * @param words everything before the report's first word
 */
public record Dateline(String place, String words) {
  private static final int LONGEST = 80;
  private static final int LEAST_LETTERS = 4;
  private static final int MOST_WORDS = 3;

  private static final Set<String> LABELS = Set.copyOf(Resource.lines("notation/labels.txt"));
  private static final Set<String> REGIONS = regions();

  private static final String CAPITALS =
      "(?:(?:Al|El|De|La|Le|St\\.) )?\\p{Lu}[\\p{Lu}.'’]{1,20}+(?:[ -]\\p{Lu}[\\p{Lu}.'’]{1,20}+){0,4}+";

  /** "CHARLOTTESVILLE, Va./WASHINGTON". */
  private static final String SEVERAL =
      CAPITALS
          + "(?:(?:(?:, \\p{Lu}[\\p{L}.]{1,6}\\.)?\\s?/\\s?| and | AND )"
          + CAPITALS
          + "){0,2}";

  private static final String TITLE_CASE =
      "\\p{Lu}[\\p{L}'’-]{2,20}+(?: (?:(?:of|de|del|la|upon) )?\\p{Lu}[\\p{L}'’.-]{1,20}+){0,3}";
  private static final String REGION =
      "(?:, ?(?<region>\\p{Lu}[\\p{L}.'’]{0,20}+(?: \\p{Lu}[\\p{L}.'’]{1,20}+){0,2}))";
  private static final String MONTH =
      "(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?";
  private static final String DATE =
      "(?<date>,? ?(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?)";
  private static final String AGENCY = "(?<agency>\\s?\\((?<name>\\p{L}[\\p{L}.&/ -]{1,30})\\))";
  private static final String DASH = "\\s{0,3}(?:--|[–—―])\\s{0,3}|\\s{1,3}-\\s{0,3}|-\\s{1,3}";
  private static final String COLON = "\\s?:\\s{1,3}";
  private static final String COLON_IN_CAPITALS =
      COLON + "(?=[\"“‘]?(?:\\p{Lu}\\p{Ll}|\\p{Lu}{2,6} \\p{Ll}|A \\p{Ll}|\\p{Nd}))";
  private static final String NEXT = "(?=[\\p{Lu}\\p{Nd}\"“‘'\\[$£€])";

  private static final int MOST_LINES = 500;
  private static final Pattern IN_DIALOGUE = Pattern.compile("^\\s*\\p{Lu}[\\p{Lu} .,'’-]{1,40}:");

  /** A place in capitals; what follows it may be missing but for the dash or colon. */
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "^(?<place>"
              + SEVERAL
              + ")"
              + REGION
              + "?"
              + DATE
              + "?"
              + AGENCY
              + "?,?(?:"
              + DASH
              + "|(?<colon>"
              + COLON_IN_CAPITALS
              + "))"
              + NEXT);

  /** A place in small letters, which needs more than a dash to be one. */
  private static final Pattern IN_SMALL =
      Pattern.compile(
          "^(?<place>"
              + TITLE_CASE
              + ")"
              + REGION
              + "?"
              + DATE
              + "?"
              + AGENCY
              + "?,?(?<end>"
              + DASH
              + "|"
              + COLON
              + "|\\s?)"
              + NEXT);

  private static final Pattern NO_PLACE =
      Pattern.compile("^(?<place>)" + DATE + AGENCY + "(?:" + DASH + "|" + COLON + ")" + NEXT);

  /** The dateline with which the text begins, or null if it begins otherwise. */
  public static @Nullable Dateline at(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST + 1));
    return Stream.of(
            matched(IN_CAPITALS, head).filter(Dateline::isPlaceInCapitals),
            matched(IN_SMALL, head).filter(Dateline::isPlaceInSmall),
            matched(NO_PLACE, head))
        .flatMap(Optional::stream)
        .map(it -> new Dateline(it.group("place"), it.group()))
        .findFirst()
        .orElse(null);
  }

  /**
   * The dateline with which a sentence of an article begins, or null. Where more than one line
   * begins with a word in capitals and a colon, these are speakers.
   */
  public static @Nullable Dateline in(String articleText, String sentence) {
    Dateline dateline = at(sentence);
    if (dateline == null || !dateline.words().strip().equals(dateline.place() + ":")) {
      return dateline;
    }
    long alike = articleText.lines().limit(MOST_LINES).filter(IN_DIALOGUE.asPredicate()).count();
    return alike > 1 ? null : dateline;
  }

  /** Whether the words are a dateline and nothing else. */
  public static boolean is(String words) {
    Dateline dateline = at(words + "The");
    return dateline != null && dateline.words().equals(words);
  }

  private static Optional<Matcher> matched(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() && matcher.end() <= LONGEST ? Optional.of(matcher) : Optional.empty();
  }

  private static boolean isPlaceInCapitals(Matcher found) {
    String place = found.group("place");
    boolean more = found.group("region") != null || found.group("date") != null;
    boolean named = found.group("region") == null || isRegion(found.group("region"));
    if (found.group("colon") != null && (!named || place.split(" ").length > MOST_WORDS)) {
      return false;
    }
    return !isLabel(place)
        && (more
            || found.group("agency") != null
            || place.chars().filter(Character::isLetter).count() >= LEAST_LETTERS);
  }

  private static boolean isPlaceInSmall(Matcher found) {
    boolean open = found.group("end").isBlank();
    String agency = found.group("name");
    if (isLabel(found.group("place"))) {
      return false;
    }
    if (agency != null) {
      return !open || Agency.spelt(agency) != null;
    }
    return !open && (found.group("date") != null || isRegion(found.group("region")));
  }

  private static boolean isLabel(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return LABELS.contains(lower) || LABELS.contains(lower.split(" ", 2)[0]);
  }

  private static boolean isRegion(@Nullable String words) {
    return words != null && REGIONS.contains(words.toLowerCase(Locale.ROOT));
  }

  private static Set<String> regions() {
    return Stream.concat(
            Resource.lines("notation/regions.txt").stream(),
            Stream.of(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
