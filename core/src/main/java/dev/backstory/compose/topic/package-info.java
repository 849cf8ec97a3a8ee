/**
 * The people, organisations and places of a story: all forms of their names, who they are, and
 * which dictionary entry they are. Public for the writers; entities and link examples, for the
 * stage commands, the trainers and the quality gate.
 */
@NullMarked
package dev.backstory.compose.topic;

import org.jspecify.annotations.NullMarked;
