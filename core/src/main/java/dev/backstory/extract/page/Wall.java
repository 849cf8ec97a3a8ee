package dev.backstory.extract.page;

import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a site puts between its readers and an article.
 *
 * @param phrase in lower case, which gives it away
 */
public record Wall(String kind, String phrase) {
  private static final List<Wall> ALL =
      Resource.lines("extract/page/walls.txt").stream().map(Wall::of).toList();

  /** Kinds whose words also stand beside whole articles, to offer readers something. */
  private static final Set<String> OFFERS = Set.of("log-in", "consent wall", "needs scripts");

  private static Wall of(String line) {
    int at = line.indexOf('=');
    return new Wall(line.substring(0, at).strip(), line.substring(at + 1).strip());
  }

  /** The first that a text speaks of, or null. */
  public static @Nullable Wall in(String text, Predicate<Wall> kinds) {
    String plain = plain(text);
    for (Wall wall : ALL) {
      if (kinds.test(wall) && plain.contains(wall.phrase)) {
        return wall;
      }
    }
    return null;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
  }

  public boolean isPaywall() {
    return kind.equals("paywall");
  }

  boolean isOffer() {
    return OFFERS.contains(kind);
  }

  /** Whether it replaces the page as a whole, so that even the page's title says so. */
  boolean isWholePage() {
    return !isPaywall() && !isOffer();
  }

  String reason() {
    return kind + " instead of an article: \"" + phrase + "\"";
  }
}
