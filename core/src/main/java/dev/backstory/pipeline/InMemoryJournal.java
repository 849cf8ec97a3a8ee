package dev.backstory.pipeline;

import dev.backstory.port.Decision;
import dev.backstory.port.DecisionJournal;
import dev.backstory.port.JournalEntry;
import dev.backstory.port.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Decisions in the memory of one process. */
final class InMemoryJournal implements DecisionJournal {
  private record Kept(JournalEntry entry, Optional<byte[]> signature) {}

  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, Long> toldUpTo = new HashMap<>();

  /** Writes a decision and returns its number. */
  synchronized long add(Turn turn, Decision decision, List<String> moved) {
    boolean arrival = decision.kind().isArrival();
    Optional<byte[]> signature = arrival ? Optional.of(turn.signature()) : Optional.empty();
    return add(turn.articleId(), turn.at(), decision, moved, false, signature);
  }

  /** Writes a change that somebody decided, and returns its number. */
  synchronized long add(Decision change, Instant at, List<String> moved) {
    return add(moved.getFirst(), at, change, moved, true, Optional.empty());
  }

  private long add(
      String articleId,
      Instant at,
      Decision decision,
      List<String> moved,
      boolean byHand,
      Optional<byte[]> signature) {
    long number = kept.size() + 1L;
    JournalEntry entry =
        new JournalEntry(
            number,
            articleId,
            at,
            decision.kind(),
            decision.storyId(),
            decision.otherId(),
            moved,
            decision.reasons(),
            byHand);
    kept.add(new Kept(entry, signature));
    return number;
  }

  /** Takes back what was written after this number. */
  synchronized void truncate(long number) {
    kept.subList((int) number, kept.size()).clear();
  }

  synchronized void told(String storyId, long upTo) {
    toldUpTo.merge(storyId, upTo, Math::max);
  }

  synchronized long toldUpTo(String storyId) {
    return toldUpTo.getOrDefault(storyId, 0L);
  }

  @Override
  public synchronized long arrivals() {
    return kept.stream().filter(it -> it.entry().kind().isArrival()).count();
  }

  @Override
  public synchronized long last() {
    return kept.size();
  }

  @Override
  public synchronized void replay(long from, BiConsumer<JournalEntry, Optional<byte[]>> told) {
    int first =
        IntStream.range(0, kept.size())
            .filter(i -> kept.get(i).entry().kind().isArrival())
            .skip(from)
            .findFirst()
            .orElse(kept.size());
    kept.subList(first, kept.size()).forEach(it -> told.accept(it.entry(), it.signature()));
  }

  @Override
  public synchronized List<JournalEntry> about(List<String> articleIds) {
    return kept.stream()
        .map(Kept::entry)
        .filter(
            entry ->
                entry.kind().isArrival()
                    ? articleIds.contains(entry.articleId())
                    : !Collections.disjoint(articleIds, entry.articleIds()))
        .toList();
  }

  @Override
  public synchronized List<JournalEntry> untold(String storyId) {
    return kept.stream()
        .map(Kept::entry)
        .filter(entry -> entry.number() > toldUpTo(storyId) && !entry.kind().isArrival())
        .filter(entry -> storyId.equals(entry.storyId()) || storyId.equals(entry.otherId()))
        .toList();
  }
}
