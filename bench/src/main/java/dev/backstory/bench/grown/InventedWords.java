package dev.backstory.bench.grown;

import dev.backstory.model.EntityType;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws words, names and directions of meaning; the same seed draws the same. */
final class InventedWords {
  private static final int DIMENSIONS = 384;
  private static final int STEPS = 16;
  private static final int OUTLETS = 120;
  private static final int NAMES = 12_000;
  private static final int VOCABULARY = 9_000;
  private static final String[] ONSETS = {
    "b", "br", "d", "f", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
  private static final String[] ENDS = {"n", "l", "r", "nd", "rt", "m", "", ""};
  private static final String[] MASTHEADS = {"Courier", "Ledger", "Post", "Herald", "Echo"};
  private static final EntityType[] TYPES = {
    EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE
  };

  private final SplittableRandom chance;

  InventedWords(long seed) {
    chance = new SplittableRandom(seed);
  }

  /**
   * Somebody or something.
   *
   * @param entity null for who is in no base
   */
  record Named(@Nullable String entity, String name, EntityType type) {}

  /** A sentence of some twenty words. */
  String sentence() {
    StringBuilder sentence = new StringBuilder(capital(word(below(VOCABULARY))));
    for (int i = 12 + below(14); i > 0; i--) {
      sentence.append(' ').append(below(12) == 0 ? person().name() : word(below(VOCABULARY)));
    }
    return sentence.append('.').toString();
  }

  String headline() {
    StringBuilder headline = new StringBuilder(capital(word(below(VOCABULARY))));
    for (int i = 5 + below(4); i > 0; i--) {
      headline.append(' ').append(word(below(VOCABULARY)));
    }
    return headline.toString();
  }

  String outlet() {
    int number = below(OUTLETS);
    return "The " + capital(word(-1 - number)) + " " + MASTHEADS[number % MASTHEADS.length];
  }

  /** A few are in much of the news, most of them in little. */
  Named person() {
    double drawn = chance.nextDouble();
    int number = (int) (NAMES * drawn * drawn * drawn);
    EntityType type = TYPES[number % TYPES.length];
    String last = capital(word(VOCABULARY + number));
    String name =
        type == EntityType.PERSON
            ? capital(word(2 * VOCABULARY + number % 400)) + " " + last
            : last;
    return new Named(number % 5 < 3 ? "Q" + (1_000 + number) : null, name, type);
  }

  /** In few steps, so that it takes little room. */
  float[] meaning() {
    float[] meaning = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      meaning[i] = (below(2 * STEPS + 1) - STEPS) / (float) STEPS;
    }
    return meaning;
  }

  float[] near(float[] meaning) {
    float[] near = meaning.clone();
    for (int i = 0; i < DIMENSIONS / 8; i++) {
      near[below(DIMENSIONS)] += (below(5) - 2) / (float) STEPS;
    }
    return near;
  }

  int below(int bound) {
    return chance.nextInt(bound);
  }

  private static String word(int number) {
    SplittableRandom letters = new SplittableRandom(31L * number);
    StringBuilder word = new StringBuilder();
    for (int i = 1 + letters.nextInt(3); i > 0; i--) {
      word.append(ONSETS[letters.nextInt(ONSETS.length)]);
      word.append(VOWELS[letters.nextInt(VOWELS.length)]);
    }
    return word.append(ENDS[letters.nextInt(ENDS.length)]).toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
