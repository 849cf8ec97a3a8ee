package dev.backstory.compose.pen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An answer that is of the form that was asked for.
 *
 * @param refused how many of its sentences are not used, by why
 * @param unsupported those of them that their facts do not bear out
 */
record DraftReading(
    DraftPage drafts, Map<DraftRefusal, Integer> refused, List<RefusedDraft> unsupported)
    implements AnswerReader.Reading {
  DraftReading {
    refused = refused.isEmpty() ? Map.of() : new EnumMap<>(refused);
    unsupported = List.copyOf(unsupported);
  }
}
