/**
 * Finds the lines of stories that answer a reader's question, or says that none does. {@link
 * dev.backstory.ask.AnswerFinder} is the entrance. Nothing is written here: an answer is a claim of
 * a page, or a fact of it in the words of its best telling.
 */
@NullMarked
package dev.backstory.ask;

import org.jspecify.annotations.NullMarked;
