package dev.backstory.places;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A country or a territory that has a code.
 *
 * @param code two letters (ISO 3166-1)
 * @param others names beside the usual one
 * @param adjectives what is of it is called: "German"
 * @param area part of the world
 * @param squareKilometres its size
 * @param independent whether the source calls it so
 */
public record Country(
    String code,
    String name,
    List<String> others,
    List<String> adjectives,
    List<String> capitals,
    String area,
    int squareKilometres,
    boolean independent)
    implements Place {
  private static final Pattern WITH_THE =
      Pattern.compile(
          "United .*|.*(?:Islands|Republic|Territories|Territory|Lands)|Republic of .*|Isle of Man"
              + "|Netherlands|Bahamas|Philippines|Maldives|Gambia|Comoros|Caribbean.*|Antarctic"
              + "|Americas");
  private static final int OF_A_STATE = 240;
  private static final int OF_A_TERRITORY = 150;
  private static final double OF_SIZE = 10;

  public Country {
    others = List.copyOf(others);
    adjectives = List.copyOf(adjectives);
    capitals = List.copyOf(capitals);
  }

  /** Its name as it stands within a sentence. */
  String inText() {
    return inText(name);
  }

  private static String inText(String name) {
    return WITH_THE.matcher(name).matches() ? "the " + name : name;
  }

  @Override
  public Gloss gloss() {
    return PlaceSource.COUNTRIES.gloss(
        "iso3166:" + code, name, EntityType.PLACE, description(), null, popularity());
  }

  private String description() {
    String what = (independent ? "country in " : "country or territory in ") + inText(area);
    return switch (capitals.size()) {
      case 0 -> what;
      case 1 -> what + "; its capital is " + capitals.getFirst();
      default -> what + "; its capitals are " + String.join(" and ", capitals);
    };
  }

  /** Most Wikipedias have a page on every state, and a few more on a large one. */
  @Override
  public int popularity() {
    double size = Math.log10(1 + squareKilometres / 1000.0);
    return (int) Math.round((independent ? OF_A_STATE : OF_A_TERRITORY) + OF_SIZE * size);
  }
}
