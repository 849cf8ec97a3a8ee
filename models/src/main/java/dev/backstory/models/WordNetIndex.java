package dev.backstory.models;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the people, organisations and places out of WordNet's nouns, and files them by name. */
final class WordNetIndex {
  private static final String SOURCE = "WordNet 3.1";
  private static final String LICENCE = "WordNet 3.1 licence, © 2011 Princeton University";

  private static final Pattern LIFE =
      Pattern.compile("\\((?:born )?(?:in )?\\d{3,4}(?: ?- ?\\d{3,4})?\\)$");
  private static final Pattern SUBJECT = Pattern.compile("^\\([^)]*\\) ");
  private static final Pattern MARKS = Pattern.compile("[.,]");
  private static final Pattern THE = Pattern.compile("^[Tt]he ");
  private static final int SHORT_ACRONYM = 3;

  /** Lexicographer files, and the meanings (by offset) under which the three types are found. */
  private static final int FILE_ARTIFACT = 6;

  private static final int FILE_GROUP = 14;
  private static final int FILE_LOCATION = 15;
  private static final int FILE_OBJECT = 17;
  private static final int PERSON = 7846;
  private static final int SOCIAL_GROUP = 7967506;
  private static final int KIN = 7986142;
  private static final int ECUMENICAL_COUNCIL = 8329918;
  private static final int UNIVERSITY = 4518297;
  private static final int STRUCTURE = 4348764;
  private static final int WAY = 4571984;
  private static final int NATURAL_OBJECT = 19308;
  private static final int CONSTELLATION = 9275876;

  private final Map<Integer, WordNetNoun> nouns = new TreeMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();

  private record Entry(int offset, Gloss gloss) {}

  void add(WordNetNoun noun) {
    nouns.put(noun.offset(), noun);
  }

  /** Files every entity under each of its names, once all nouns are there. */
  void name() {
    Set<String> common = commonNouns();
    for (WordNetNoun noun : nouns.values()) {
      EntityType type = type(noun);
      if (type == null) {
        continue;
      }
      for (String word : noun.words()) {
        for (String key : keys(word, type, common)) {
          file(key, new Entry(noun.offset(), gloss(noun, word, type)));
        }
      }
    }
  }

  private void file(String key, Entry entry) {
    List<Entry> entries = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (entries.stream().noneMatch(e -> e.offset() == entry.offset())) {
      entries.add(entry);
    }
  }

  /** Orders the meanings of a name as a line of {@code index.noun} does: the most used first. */
  void rank(String line) {
    String[] fields = line.split(" ");
    int senses = Integer.parseInt(fields[2]);
    if (senses == 1) {
      return;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = fields.length - senses; i < fields.length; i++) {
      order.add(Integer.valueOf(fields[i]));
    }
    String lower = plain(fields[0].replace('_', ' '));
    for (String key : List.of(lower, lower.toUpperCase(Locale.ROOT))) {
      List<Entry> entries = byName.get(key);
      if (entries != null) {
        entries.sort(Comparator.comparingInt(e -> order.indexOf(e.offset())));
      }
    }
  }

  Map<String, List<Gloss>> glosses() {
    Map<String, List<Gloss>> glosses = HashMap.newHashMap(byName.size());
    byName.forEach(
        (name, entries) -> glosses.put(name, entries.stream().map(Entry::gloss).toList()));
    return glosses;
  }

  /** A name without what is written in different ways. */
  static String plain(String name) {
    String plain = MARKS.matcher(name).replaceAll("").replace('’', '\'').strip();
    return THE.matcher(plain).replaceFirst("");
  }

  private Set<String> commonNouns() {
    Set<String> common = new HashSet<>();
    for (WordNetNoun noun : nouns.values()) {
      noun.words().stream().filter(w -> w.equals(w.toLowerCase(Locale.ROOT))).forEach(common::add);
    }
    return common;
  }

  private @Nullable EntityType type(WordNetNoun noun) {
    if (noun.instance() && is(noun, PERSON)) {
      return LIFE.matcher(noun.gloss()).find() ? EntityType.PERSON : null;
    }
    return switch (noun.file()) {
      case FILE_GROUP -> organisation(noun) ? EntityType.ORGANISATION : null;
      case FILE_LOCATION -> noun.instance() ? EntityType.PLACE : null;
      case FILE_OBJECT -> noun.instance() && onEarth(noun) ? EntityType.PLACE : null;
      case FILE_ARTIFACT -> noun.instance() ? built(noun) : null;
      default -> null;
    };
  }

  /** Organisations are often filed as kinds; those with a name of their own are taken. */
  private boolean organisation(WordNetNoun noun) {
    return (noun.instance() || noun.named())
        && is(noun, SOCIAL_GROUP)
        && !is(noun, KIN)
        && !is(noun, ECUMENICAL_COUNCIL)
        && !noun.gloss().startsWith("used to ");
  }

  private boolean onEarth(WordNetNoun noun) {
    return !is(noun, NATURAL_OBJECT) && !is(noun, CONSTELLATION);
  }

  private @Nullable EntityType built(WordNetNoun noun) {
    if (is(noun, UNIVERSITY)) {
      return EntityType.ORGANISATION;
    }
    return is(noun, STRUCTURE) || is(noun, WAY) ? EntityType.PLACE : null;
  }

  private boolean is(WordNetNoun noun, int kind) {
    for (int above : noun.kinds()) {
      WordNetNoun next = nouns.get(above);
      if (above == kind || (next != null && is(next, kind))) {
        return true;
      }
    }
    return false;
  }

  /** What a name is filed under; nothing if the name alone says too little. */
  private static List<String> keys(String word, EntityType type, Set<String> common) {
    String plain = plain(word);
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean oneWord = plain.indexOf(' ') < 0;
    if (plain.equals(plain.toUpperCase(Locale.ROOT)) && oneWord) {
      return plain.length() <= SHORT_ACRONYM || common.contains(lower)
          ? List.of(plain)
          : List.of(plain, lower);
    }
    boolean tooLittle =
        oneWord
            && (type == EntityType.PERSON
                || (type == EntityType.ORGANISATION && common.contains(lower)));
    return tooLittle ? List.of() : List.of(lower);
  }

  private static Gloss gloss(WordNetNoun noun, String name, EntityType type) {
    String id = String.format(Locale.ROOT, "wn31:%08d-n", noun.offset());
    return new Gloss(id, name, type, description(noun.gloss()), SOURCE, LICENCE, null, 0);
  }

  /** The first statement of the gloss with its capital, and the years of a life. */
  private static String description(String gloss) {
    String text = SUBJECT.matcher(gloss).replaceFirst("");
    String first = text.split("[;:] | - ", 2)[0].strip();
    Matcher life = LIFE.matcher(text);
    if (life.find() && !first.endsWith(life.group())) {
      first += " " + life.group();
    }
    return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
  }
}
