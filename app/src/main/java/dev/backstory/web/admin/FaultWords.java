package dev.backstory.web.admin;

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
    return meaning.isEmpty() ? failure : meaning + " (" + failure + ")";
  }

  private static String meaning(int status) {
    return switch (status) {
      case 401, 402, 403, 451 -> "The site does not let this program read it";
      case 404, 410 -> "Nothing lies at this address any more";
      case 429 -> "The site was asked too often and will be asked later";
      default -> status >= 500 ? "The site itself has a fault" : "";
    };
  }
}
