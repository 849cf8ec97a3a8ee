/**
 * Which quotations of several articles are the same spoken words, however each article shortened,
 * cut or reworded them. A stage: it depends on the model and on no other stage.
 */
@NullMarked
package dev.backstory.utterance;

import org.jspecify.annotations.NullMarked;
