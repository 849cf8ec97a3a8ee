/**
 * The quality gate: runs the stage commands over labelled data, scores what they print, and fails
 * when a figure falls below its floor. One class a kind of figure.
 */
@NullMarked
package dev.backstory.bench.gate;

import org.jspecify.annotations.NullMarked;
