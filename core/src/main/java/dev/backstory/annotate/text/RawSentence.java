package dev.backstory.annotate.text;

/**
 * A sentence before its words are read.
 *
 * @param start first UTF-16 index in the article's text, never white space
 * @param end exclusive; the character before it is never white space
 * @param paragraph index of its paragraph, from 0
 */
record RawSentence(int start, int end, int paragraph) {}
