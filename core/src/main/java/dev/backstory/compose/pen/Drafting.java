package dev.backstory.compose.pen;

import dev.backstory.port.TextModel.Failure;
import dev.backstory.port.TextModel.Tokens;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of an assignment.
 *
 * @param drafts what can be used, empty if nothing can
 * @param refused answers and sentences that cannot, by why
 * @param unsupported those of them that their facts do not bear out
 * @param tokens that all questions took
 * @param asked questions, those that were asked once more among them
 * @param repaired questions that were answered only when asked once more
 * @param enforced whether the server took the schema of every answer
 * @param failure for which no further question was asked; null if there was none
 */
public record Drafting(
    DraftPage drafts,
    Map<DraftRefusal, Integer> refused,
    List<RefusedDraft> unsupported,
    Tokens tokens,
    int asked,
    int repaired,
    boolean enforced,
    @Nullable Failure failure) {
  static final Drafting NOTHING =
      new Drafting(DraftPage.EMPTY, Map.of(), List.of(), Tokens.NONE, 0, 0, true, null);

  public Drafting {
    refused = refused.isEmpty() ? Map.of() : new EnumMap<>(refused);
    unsupported = List.copyOf(unsupported);
  }

  /** All that is refused. */
  public int refusals() {
    return refused.values().stream().mapToInt(Integer::intValue).sum();
  }

  Drafting plus(Drafting more) {
    Map<DraftRefusal, Integer> both = new EnumMap<>(DraftRefusal.class);
    both.putAll(refused);
    more.refused.forEach((why, times) -> both.merge(why, times, Integer::sum));
    return new Drafting(
        drafts.plus(more.drafts),
        both,
        Stream.concat(unsupported.stream(), more.unsupported.stream()).toList(),
        tokens.plus(more.tokens),
        asked + more.asked,
        repaired + more.repaired,
        enforced && more.enforced,
        failure == null ? more.failure : failure);
  }
}
