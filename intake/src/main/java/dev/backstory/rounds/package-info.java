/**
 * Rounds of fetching: which feeds and pages are requested when, what is kept of the answers, and
 * what happens to those that fail. All requests go through {@code fetch}.
 */
@NullMarked
package dev.backstory.rounds;

import org.jspecify.annotations.NullMarked;
