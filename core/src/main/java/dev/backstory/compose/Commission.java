package dev.backstory.compose;

import dev.backstory.compose.pen.Assignment;
import dev.backstory.compose.pen.DraftGate;

/**
 * What a language model is to write of a story.
 *
 * @param assignment what it is given
 * @param gate through which everything goes that it writes
 */
public record Commission(Assignment assignment, DraftGate gate) {}
