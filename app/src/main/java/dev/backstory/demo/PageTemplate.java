package dev.backstory.demo;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places such as {@code {{title}}} in it. */
record PageTemplate(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /** The page with its places filled; the values are HTML, and every place must have one. */
  String fill(Map<String, String> values) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(values, place)));
  }

  private static String value(Map<String, String> values, MatchResult place) {
    String value = values.get(place.group(1));
    if (value == null) {
      throw new IllegalArgumentException("nothing for " + place.group());
    }
    return value;
  }
}
