package dev.backstory.archive;

import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.util.function.Supplier;

/**
 * A part of a file that may be an article.
 *
 * @param end the position once it is done
 * @param consumed bytes of the file that have been read by then
 * @param weight bytes that it holds in memory
 * @param outcome reads it, which takes time; may be called on any thread
 */
public record Piece(FilePosition end, long consumed, int weight, Supplier<ImportOutcome> outcome) {}
