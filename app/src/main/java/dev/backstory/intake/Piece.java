package dev.backstory.intake;

import dev.backstory.store.ImportOutcome;
import dev.backstory.store.Position;
import java.util.function.Supplier;

/**
 * A part of a file that may be an article.
 *
 * @param end the position once it is done
 * @param consumed bytes of the file that have been read by then
 * @param weight bytes that it holds in memory
 * @param outcome reads it, which takes time; may be called on any thread
 */
public record Piece(Position end, long consumed, int weight, Supplier<ImportOutcome> outcome) {}
