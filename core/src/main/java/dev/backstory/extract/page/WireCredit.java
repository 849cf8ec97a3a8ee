package dev.backstory.extract.page;

import dev.backstory.notation.Byline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The agency that an article credits in its dateline or at its end. */
public final class WireCredit {
  private static final int DATELINE_WITHIN = 160;
  private static final int CREDIT_LENGTH = 60;
  private static final Pattern DATELINE = Pattern.compile("\\(([\\p{L} -]{2,30})\\)\\s*[-–—:]");

  private WireCredit() {}

  /** The agency, or null. */
  public static @Nullable String of(String text) {
    Matcher dateline =
        DATELINE.matcher(text.substring(0, Math.min(text.length(), DATELINE_WITHIN)));
    if (dateline.find()) {
      String agency = Byline.agency(dateline.group(1));
      if (agency != null) {
        return agency;
      }
    }
    String last = text.substring(text.lastIndexOf('\n') + 1);
    return last.length() > CREDIT_LENGTH
        ? null
        : Byline.agency(last.replaceAll("^[\\s(–—-]+|[\\s).]+$", ""));
  }
}
