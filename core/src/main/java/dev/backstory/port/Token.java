package dev.backstory.port;

/**
 * A word or mark.
 *
 * @param start first UTF-16 index in the text that was tagged
 * @param end exclusive
 * @param form as written
 * @param lemma lower-case base form
 * @param pos Penn Treebank tag
 * @param entity name tag in BILOU form with OntoNotes types, such as {@code B-PERSON}, {@code
 *     U-GPE}; {@code O} for none
 */
public record Token(int start, int end, String form, String lemma, String pos, String entity) {}
