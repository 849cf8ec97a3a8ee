package dev.backstory.notation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words of a text as an address has them: in small letters, with hyphens between them. */
public final class Slug {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern OUTER = Pattern.compile("^-|-$");

  private Slug() {}

  /** In the letters a to z and digits, without accents; may be empty. */
  public static String of(String text) {
    return of(text, NOT_PLAIN);
  }

  /** In the letters of any script and digits, without accents; may be empty. */
  public static String inAnyScript(String text) {
    return of(text, NOT_WORD);
  }

  /** The wanted one if nothing else has it, or else the first free one with a number. */
  public static String free(String wanted, Predicate<String> taken) {
    String slug = wanted;
    for (int n = 2; taken.test(slug); n++) {
      slug = wanted + "-" + n;
    }
    return slug;
  }

  private static String of(String text, Pattern between) {
    String bare = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined = between.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    return OUTER.matcher(joined).replaceAll("");
  }
}
