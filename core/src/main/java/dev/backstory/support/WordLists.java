package dev.backstory.support;

import dev.backstory.notation.WordList;
import java.util.Set;

/** Words that the checks know. */
final class WordLists {
  private static final WordList LISTS = WordList.read("support/words.txt");

  static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get", "will", "would");
  static final Set<String> NEGATION = LISTS.section("negation");
  static final Set<String> IMPLIED_NEGATION = LISTS.section("implied negation");
  static final Set<String> POSSIBLE = LISTS.section("possible");
  static final Set<String> FUTURE = LISTS.section("future");
  static final Set<String> BELIEF = LISTS.section("belief");
  static final Set<String> CAUSE = LISTS.section("cause");
  static final Set<String> AFTER = LISTS.section("after");
  static final Set<String> BEFORE = LISTS.section("before");
  static final Set<String> SPEECH = LISTS.section("speech");

  private WordLists() {}

  static Set<String> section(String name) {
    return LISTS.section(name);
  }
}
