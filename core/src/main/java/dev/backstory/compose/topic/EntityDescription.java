package dev.backstory.compose.topic;

import dev.backstory.model.Gloss;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dictionary's one line says of an entity, as words that a story can be compared to.
 *
 * @param names stems of the names in it, those of nations as of their countries
 * @param words stems of its other words
 * @param born year, 0 if it does not say
 * @param died year, 0 if it does not say
 * @param past whether it tells of something that is no more
 */
record EntityDescription(Set<String> names, Set<String> words, int born, int died, boolean past) {
  private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}.'’-]*\\p{L}");
  private static final Pattern LIFE =
      Pattern.compile("\\((?:born )?(?:in )?(\\d{3,4})(?: ?[-–] ?(\\d{3,4}))?\\)$");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:formerly|ancient|colonial|colonies|colony|empire|dynasty|1[0-8]\\d\\d"
              + "|\\d\\dth century)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> NATIONS = nations();
  private static final Set<String> COMMON =
      nationalised(
          Words.stems(
              String.join(" ", Resource.lines("compose/topic/common-description-words.txt"))));

  /** How much a common word says, where another says 1. */
  private static final double LITTLE = 0.2;

  static EntityDescription of(Gloss gloss) {
    String text = plain(gloss.description());
    Matcher life = LIFE.matcher(text);
    boolean lived = life.find();
    String facts = lived ? text.substring(0, life.start()) : text;
    Set<String> own = stems(gloss.name());
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(facts).results().forEach(name -> names.addAll(stems(name.group())));
    Set<String> words = stems(facts);
    words.removeAll(names);
    words.removeIf(word -> Character.isDigit(word.charAt(0)));
    names.removeAll(own);
    words.removeAll(own);
    int born = lived ? Integer.parseInt(life.group(1)) : 0;
    int died = lived && life.group(2) != null ? Integer.parseInt(life.group(2)) : 0;
    return new EntityDescription(names, words, born, died, !lived && PAST.matcher(text).find());
  }

  /** Stems of a text in which a nation is its country. */
  static Set<String> stems(String text) {
    return nationalised(Words.stems(plain(text)));
  }

  private static String plain(String text) {
    return text.replace("United States", "USA")
        .replace("Great Britain", "Britain")
        .replace("United Kingdom", "Britain");
  }

  static Set<String> nationalised(Set<String> stems) {
    Set<String> same = new LinkedHashSet<>();
    stems.forEach(stem -> same.add(NATIONS.getOrDefault(stem, stem)));
    return same;
  }

  /** How much of it stands in a set of stems: the sum of what the shared words say. */
  double shared(Set<String> stems) {
    return weigh(names, stems) + weigh(words, stems);
  }

  private static double weigh(Set<String> own, Set<String> stems) {
    return own.stream().filter(stems::contains).mapToDouble(EntityDescription::weight).sum();
  }

  /** How many of its telling names the stems lack. */
  int absent(Set<String> stems) {
    return (int) names.stream().filter(n -> !COMMON.contains(n) && !stems.contains(n)).count();
  }

  private static double weight(String stem) {
    return COMMON.contains(stem) ? LITTLE : 1;
  }

  private static Map<String, String> nations() {
    Map<String, String> nations = new LinkedHashMap<>();
    for (String line : Resource.lines("notation/nations.txt")) {
      String[] words = line.split(" ");
      for (String word : words) {
        nations.put(Words.stem(word), Words.stem(words[0]));
      }
    }
    return nations;
  }
}
