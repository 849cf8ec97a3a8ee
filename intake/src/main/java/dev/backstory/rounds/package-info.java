/**
 * Rounds of fetching: which feeds and pages are asked for when, what is kept of the answers, and
 * what comes of those that fail. Nothing here talks to the network but through the door.
 */
@NullMarked
package dev.backstory.rounds;

import org.jspecify.annotations.NullMarked;
