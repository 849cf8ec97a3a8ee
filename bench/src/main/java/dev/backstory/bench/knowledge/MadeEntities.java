package dev.backstory.bench.knowledge;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Entities that do not exist, each made from its number alone: people, towns and companies whose
 * names are put together of syllables, some of them borne by many. How many wikis have a page on
 * one falls with its number as with real ones: a few have hundreds, most have one or two.
 */
final class MadeEntities {
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "qu", "r",
    "s", "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ie", "ou"};
  private static final String[] ENDS = {"n", "l", "r", "s", "nd", "rt", "ck", "m", ""};
  private static final String[] NATIONS = {"Ellandish", "Norvian", "Sudrish", "Ostian", "Wester"};
  private static final String[] TRADES = {
    "politician", "footballer", "writer", "judge", "chemist", "singer", "general", "painter"
  };
  private static final int GIVEN = 3_000;
  private static final int SURNAMES = 400_000;
  private static final int PLACES = 900_000;
  private static final int KINDS = 10;

  private MadeEntities() {}

  /** What an entity is called. */
  static String name(int number) {
    SplittableRandom chance = new SplittableRandom(number);
    return switch (number % KINDS) {
      case 0, 1 -> word(1_000_000 + skewed(chance, PLACES));
      case 2 -> word(2_000_000 + skewed(chance, SURNAMES)) + " Holdings";
      case 3 -> "Bank of " + word(1_000_000 + skewed(chance, PLACES));
      default -> word(skewed(chance, GIVEN)) + " " + word(2_000_000 + skewed(chance, SURNAMES));
    };
  }

  /** A line of a dump. */
  static String line(int number) {
    SplittableRandom chance = new SplittableRandom(~number);
    String name = name(number);
    String cls = number % KINDS < 2 ? "Q515" : number % KINDS < 4 ? "Q4830453" : "Q5";
    String nation = NATIONS[chance.nextInt(NATIONS.length)];
    String trade = TRADES[chance.nextInt(TRADES.length)];
    StringBuilder line = new StringBuilder(1_500);
    line.append("{\"type\":\"item\",\"id\":\"Q").append(number + 1_000).append("\",\"labels\":{");
    for (String language : new String[] {"en", "de", "fr"}) {
      line.append(language.equals("en") ? "" : ",").append(text(language, name));
    }
    line.append("},\"descriptions\":{");
    line.append(text("en", nation + " " + trade + " (born " + (1900 + number % 100) + ")"));
    line.append("},\"aliases\":{\"en\":[");
    line.append(value("en", name.charAt(0) + ". " + name.substring(name.lastIndexOf(' ') + 1)));
    line.append("]},\"claims\":{\"P31\":[").append(statement(cls)).append("],\"P27\":[");
    line.append(statement("Q" + chance.nextInt(300))).append("],\"P106\":[");
    line.append(statement("Q" + chance.nextInt(5_000))).append("]},\"sitelinks\":{");
    int pages = Math.min(250, 1 + 20_000 / (number + 40));
    for (int i = 0; i < pages; i++) {
      String site =
          i == 0 ? "enwiki" : "x" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "wiki";
      line.append(i == 0 ? "" : ",");
      line.append(
          "\"%s\":{\"site\":\"%s\",\"title\":\"%s\",\"badges\":[]}".formatted(site, site, name));
    }
    return line.append("},\"lastrevid\":").append(number).append("},\n").toString();
  }

  private static String text(String language, String value) {
    return "\"" + language + "\":" + value(language, value);
  }

  private static String value(String language, String value) {
    return "{\"language\":\"" + language + "\",\"value\":\"" + value + "\"}";
  }

  private static String statement(String target) {
    return "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P\",\"datavalue\":{\"value\":"
        + "{\"entity-type\":\"item\",\"id\":\""
        + target
        + "\"},\"type\":\"wikibase-entityid\"}},\"type\":\"statement\",\"rank\":\"normal\"}";
  }

  /** Small numbers much more often than large ones, as names are borne. */
  private static int skewed(SplittableRandom chance, int of) {
    double u = chance.nextDouble();
    return (int) (of * u * u);
  }

  private static String word(int seed) {
    SplittableRandom chance = new SplittableRandom(seed * 31L);
    StringBuilder word = new StringBuilder();
    int syllables = 2 + chance.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[chance.nextInt(ONSETS.length)])
          .append(VOWELS[chance.nextInt(VOWELS.length)]);
    }
    word.append(ENDS[chance.nextInt(ENDS.length)]);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
