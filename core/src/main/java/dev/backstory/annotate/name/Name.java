package dev.backstory.annotate.name;

import dev.backstory.model.EntityType;

/**
 * A name in the text, as the readers of this package pass it about.
 *
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param last index behind its last token
 * @param start first UTF-16 index in the article's text
 * @param end exclusive
 * @param text its characters
 * @param type what it names
 * @param full the fullest form of the name in the article
 */
public record Name(
    int sentence,
    int first,
    int last,
    int start,
    int end,
    String text,
    EntityType type,
    String full) {

  Name as(EntityType otherType) {
    return new Name(sentence, first, last, start, end, text, otherType, full);
  }

  Name standingFor(String fullest) {
    return new Name(sentence, first, last, start, end, text, type, fullest);
  }

  boolean isOneWord() {
    return text.indexOf(' ') < 0;
  }

  String lastWord() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  String firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
