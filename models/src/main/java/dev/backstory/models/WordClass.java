package dev.backstory.models;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A part of speech that WordNet has, and how its words are inflected: ending, base form's. */
enum WordClass {
  NOUN("noun", "s ", "ses s", "xes x", "zes z", "ches ch", "shes sh", "men man", "ies y"),
  VERB("verb", "s ", "ies y", "es e", "es ", "ed e", "ed ", "ing e", "ing "),
  ADJECTIVE("adj", "er ", "est ", "er e", "est e"),
  ADVERB("adv");

  private final String file;
  private final List<String[]> endings;

  WordClass(String file, String... endings) {
    this.file = file;
    this.endings = List.of(endings).stream().map(it -> it.split(" ", 2)).toList();
  }

  /** Of the letter by which a relation names it. */
  static WordClass of(String letter) {
    return switch (letter) {
      case "n" -> NOUN;
      case "v" -> VERB;
      case "r" -> ADVERB;
      default -> ADJECTIVE;
    };
  }

  /**
   * What a word that a tagger calls so may be: participles are adjectives, too, and the other way
   * round.
   *
   * @param tag of the Penn Treebank
   */
  static Set<WordClass> ofTag(String tag) {
    return switch (tag) {
      case "NN", "NNS" -> EnumSet.of(NOUN);
      case "VBN" -> EnumSet.of(VERB, ADJECTIVE);
      case "VBG" -> EnumSet.of(VERB, ADJECTIVE, NOUN);
      case "JJ" -> EnumSet.of(ADJECTIVE, VERB);
      case "JJR", "JJS" -> EnumSet.of(ADJECTIVE);
      case "RB", "RBR", "RBS" -> EnumSet.of(ADVERB);
      default -> tag.startsWith("VB") ? EnumSet.of(VERB) : EnumSet.noneOf(WordClass.class);
    };
  }

  /** What the names of its files end with. */
  String file() {
    return file;
  }

  /** What a regular form could be of. */
  List<String> bases(String form) {
    return endings.stream()
        .filter(it -> form.endsWith(it[0]) && form.length() > it[0].length() + 1)
        .map(it -> form.substring(0, form.length() - it[0].length()) + it[1])
        .toList();
  }
}
