package dev.backstory.annotate.quote;

/**
 * Whom a pronoun takes up.
 *
 * @param person the full name, or the words that describe somebody unnamed
 * @param shown the name as the article writes it where it is not sure whose it is
 * @param path by what it was found
 * @param sentences how many sentences back
 * @param paragraphs how many paragraphs back
 * @param rivals others from there on whom the pronoun fits
 * @param passed whether one of them is named behind the antecedent
 * @param interrupted whether a body, a group or somebody unnamed has spoken since
 */
record Antecedent(
    String person,
    String shown,
    SpeakerReading.Path path,
    int sentences,
    int paragraphs,
    int rivals,
    boolean passed,
    boolean interrupted) {}
