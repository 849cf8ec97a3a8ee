/**
 * The people, organisations and places of a story: all forms of their names, who they are, and
 * which entry of a dictionary they are. Public for the writers; entities and examples of links for
 * the stage commands, the trainers and the gate of quality.
 */
@NullMarked
package dev.backstory.compose.topic;

import org.jspecify.annotations.NullMarked;
