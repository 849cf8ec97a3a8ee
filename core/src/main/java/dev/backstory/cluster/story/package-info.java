/**
 * An article and candidate stories to a decision: join, open, merge, split or move. Public: the
 * stage, its decisions with their reasons, and the state that whoever keeps the stories hands in.
 */
@NullMarked
package dev.backstory.cluster.story;

import org.jspecify.annotations.NullMarked;
