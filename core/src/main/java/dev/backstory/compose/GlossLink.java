package dev.backstory.compose;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.EntityGlossary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dictionary's entry for a topic, and rather none than somebody else's: the words of the
 * description must be those of the story, and of no other entry with that name.
 */
final class GlossLink {
  private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}.'’-]+");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:former|formerly|ancient|colonial|colonies|colony|empire|dynasty|1[0-8]\\d\\d"
              + "|\\d\\dth century)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIFE =
      Pattern.compile("\\((?:born )?(?:in )?(\\d{3,4})(?: ?- ?(\\d{3,4}))?\\)$");

  /** A country, or a part of one that everybody knows: it needs no other word to be told by. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(?:country|republic|monarchy|kingdom|nation|federation|principality|emirate"
              + "|sultanate|democracy|continent|state in|province)\\b");

  /** Fewest words that a description of a living person shares with the story. */
  private static final int PERSON_WORDS = 2;

  private static final Pattern STORM =
      Pattern.compile("\\b(?:Hurricane|Typhoon|Cyclone|Storm) (\\p{Lu}\\p{L}+)");
  private static final int ORDINARY_WORDS = 2;
  private static final Map<String, String> NATIONS = nations();

  private final EntityGlossary glossary;
  private final Set<String> spoken;
  private final Set<String> storms;

  GlossLink(EntityGlossary glossary, StoryMaterial material) {
    this.glossary = glossary;
    this.spoken = spoken(material);
    this.storms = storms(material);
  }

  /** The entry, if it is beyond doubt. */
  Optional<Gloss> of(Topic topic) {
    for (String name : names(topic)) {
      List<Gloss> entries = present(glossary.find(name, topic.type()));
      if (!entries.isEmpty()) {
        return entries.size() == 1
            ? Optional.of(entries.getFirst()).filter(e -> isSafe(e, topic))
            : theOne(entries, topic);
      }
    }
    return Optional.empty();
  }

  /** A person by more than one name only. */
  private static List<String> names(Topic topic) {
    List<String> names = new ArrayList<>(List.of(topic.name()));
    topic.names().stream().filter(n -> !names.contains(n)).forEach(names::add);
    if (topic.type() == EntityType.PERSON) {
      names.removeIf(name -> !name.contains(" "));
    }
    return names;
  }

  /** Without the entries of the past where there are others. */
  private static List<Gloss> present(List<Gloss> entries) {
    List<Gloss> present =
        entries.stream().filter(e -> !PAST.matcher(e.description()).find()).toList();
    return present.isEmpty() ? entries : present;
  }

  /** Of several the one that the story's names fit, if they fit no other. */
  private Optional<Gloss> theOne(List<Gloss> entries, Topic topic) {
    List<Gloss> fitting = entries.stream().filter(e -> !inCommon(e, topic).isEmpty()).toList();
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    Gloss one = fitting.getFirst();
    boolean decided =
        !NATIONS.values().containsAll(inCommon(one, topic))
            || entries.stream().allMatch(e -> e == one || isElsewhere(e));
    return decided && isSafe(one, topic) ? Optional.of(one) : Optional.empty();
  }

  /** Whether the description says in words of the dictionary where it is. */
  private boolean isElsewhere(Gloss entry) {
    return NAME.matcher(entry.description())
        .results()
        .anyMatch(name -> !glossary.find(name.group(), EntityType.PLACE).isEmpty());
  }

  private boolean isSafe(Gloss entry, Topic topic) {
    return switch (topic.type()) {
      case PERSON -> isSafePerson(entry, topic);
      case PLACE ->
          !storms.contains(topic.name())
              && (KNOWN.matcher(entry.description()).find() || !inCommon(entry, topic).isEmpty());
      case ORGANISATION ->
          NAME.matcher(entry.description()).find()
              ? !inCommon(entry, topic).isEmpty()
              : wordsInCommon(entry, topic) >= ORDINARY_WORDS;
      case GROUP, EVENT, WORK -> false;
    };
  }

  /** Storms bear the names of people and places. */
  private static Set<String> storms(StoryMaterial material) {
    Set<String> storms = new LinkedHashSet<>();
    for (StorySentence sentence : material.sentences()) {
      STORM.matcher(sentence.text()).results().forEach(storm -> storms.add(storm.group(1)));
    }
    return storms;
  }

  /** Someone who died must be spoken of in the years of his life; others as what they are. */
  private boolean isSafePerson(Gloss entry, Topic topic) {
    Matcher life = LIFE.matcher(entry.description());
    if (!life.find()) {
      return false;
    }
    if (life.group(2) == null) {
      return wordsInCommon(entry, topic) >= PERSON_WORDS;
    }
    int born = Integer.parseInt(life.group(1));
    int died = Integer.parseInt(life.group(2));
    return wordsInCommon(entry, topic) > 0
        && topic.sentences().stream()
            .flatMap(sentence -> sentence.times().stream())
            .filter(time -> time.precision().compareTo(Precision.YEAR) <= 0)
            .map(TimeExpression::date)
            .anyMatch(date -> date.getYear() > born && date.getYear() <= died + 1);
  }

  /** Names of the description, other than the topic's own, of which the story speaks. */
  private Set<String> inCommon(Gloss entry, Topic topic) {
    Set<String> names = namesIn(entry);
    names.retainAll(spoken);
    names.removeAll(ownStems(topic));
    names.remove(Words.stem("State"));
    return names;
  }

  /** How many of its other words stand in the sentences that name the topic. */
  private int wordsInCommon(Gloss entry, Topic topic) {
    Set<String> words = nationalised(Words.stems(plain(entry.description())));
    words.removeAll(namesIn(entry));
    words.removeAll(ownStems(topic));
    words.removeIf(word -> Character.isDigit(word.charAt(0)) || word.equals("born"));
    Set<String> about = new LinkedHashSet<>();
    topic.sentences().forEach(sentence -> about.addAll(sentence.stems()));
    words.retainAll(about);
    return words.size();
  }

  private static Set<String> namesIn(Gloss entry) {
    Set<String> stems = new LinkedHashSet<>();
    Matcher name = NAME.matcher(plain(entry.description()));
    while (name.find()) {
      stems.addAll(Words.stems(name.group()));
    }
    return nationalised(stems);
  }

  private static Set<String> ownStems(Topic topic) {
    Set<String> own = new LinkedHashSet<>();
    topic.names().forEach(name -> own.addAll(Words.stems(plain(name))));
    return nationalised(own);
  }

  /** Stems that half of the articles have at least. */
  private static Set<String> spoken(StoryMaterial material) {
    int enough = (material.articles().size() + 1) / 2;
    Map<String, Set<String>> articles = new LinkedHashMap<>();
    for (StorySentence sentence : material.sentences()) {
      Set<String> stems = nationalised(sentence.stems());
      stems.addAll(nationalised(Words.stems(plain(sentence.text()))));
      stems.forEach(
          stem ->
              articles.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(sentence.articleId()));
    }
    Set<String> spoken = new LinkedHashSet<>();
    articles.forEach(
        (stem, ids) -> {
          if (ids.size() >= enough) {
            spoken.add(stem);
          }
        });
    return spoken;
  }

  private static String plain(String text) {
    return text.replace("United States", "USA").replace("Great Britain", "Britain");
  }

  private static Set<String> nationalised(Set<String> stems) {
    Set<String> same = new LinkedHashSet<>();
    stems.forEach(stem -> same.add(NATIONS.getOrDefault(stem, stem)));
    return same;
  }

  private static Map<String, String> nations() {
    Map<String, String> nations = new LinkedHashMap<>();
    for (String line : Resource.lines("nations.txt")) {
      String[] words = line.split(" ");
      for (String word : words) {
        nations.put(Words.stem(word), Words.stem(words[0]));
      }
    }
    return nations;
  }
}
