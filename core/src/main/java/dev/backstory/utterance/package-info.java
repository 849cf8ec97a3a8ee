/**
 * Which quotations of several articles are the same words spoken, however each of them was
 * shortened, cut or put. A stage: it knows the model and nothing of other stages.
 */
@NullMarked
package dev.backstory.utterance;

import org.jspecify.annotations.NullMarked;
