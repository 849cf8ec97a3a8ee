package dev.backstory.annotate.name;

/**
 * A stretch of words that may be a name.
 *
 * @param name the words, as what the tagger takes them for; as a work where that is nothing
 * @param tag the tagger's OntoNotes type such as "GPE"; "O" for proper nouns that it takes for no
 *     name
 */
record NameGuess(Name name, String tag) {
  static final String NO_NAME = "O";

  boolean isTagged() {
    return !tag.equals(NO_NAME);
  }
}
