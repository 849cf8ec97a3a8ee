package dev.backstory.compose.section.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a question's page below its story. */
public final class QuestionSlug {
  private static final int LONGEST = 80;
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private QuestionSlug() {}

  /** The question in small letters and hyphens. */
  public static String of(String question) {
    String plain =
        ACCENT.matcher(Normalizer.normalize(question, Normalizer.Form.NFD)).replaceAll("");
    String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.replaceAll("^-|-$", "");
    slug = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
    return slug.isEmpty() ? "question" : slug;
  }

  /** The same, numbered where another has it. */
  static String unique(String question, Set<String> taken) {
    String slug = of(question);
    String unique = slug;
    for (int n = 2; taken.contains(unique); n++) {
      unique = slug + "-" + n;
    }
    return unique;
  }
}
