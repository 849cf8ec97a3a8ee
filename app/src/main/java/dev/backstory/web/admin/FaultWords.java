package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a failure means for whoever runs the site. */
final class FaultWords {
  private static final Pattern STATUS = Pattern.compile("HTTP status (\\d{3})\\b");

  private FaultWords() {}

  /** The failure as it was kept, with what it means where that is known. */
  static String of(String failure) {
    Matcher status = STATUS.matcher(failure);
    String meaning = status.find() ? meaning(Integer.parseInt(status.group(1))) : "";
    return meaning.isEmpty() ? failure : words("admin.fault", meaning, failure);
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 402, 403, 451 -> words("admin.fault.refused");
      case 404, 410 -> words("admin.fault.gone");
      case 429 -> words("admin.fault.tooOften");
      default -> status >= 500 ? words("admin.fault.ofSite") : "";
    };
  }
}
