package dev.backstory.fact;

import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.Fact.When;
import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import dev.backstory.model.TimeExpression;
import dev.backstory.notation.Fingerprint;
import dev.backstory.sentence.MainTime;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of groups of sentences that tell the same. */
final class FactWriter {
  private static final int ID_CHARACTERS = 10;

  private final List<List<StorySentence>> groups;
  private final SupersededFacts overtaking;
  private final Retractions retractions;
  private final Map<StorySentence, String> ids = new HashMap<>();

  /**
   * @param groups each with its best telling first
   */
  FactWriter(
      List<List<StorySentence>> groups, SupersededFacts overtaking, Retractions retractions) {
    this.groups = groups;
    this.overtaking = overtaking;
    this.retractions = retractions;
    for (List<StorySentence> group : groups) {
      String id = id(group);
      group.forEach(telling -> ids.put(telling, id));
    }
  }

  private static String id(List<StorySentence> group) {
    StorySentence first = inOrder(group).getFirst();
    return "f" + Fingerprint.of(first.articleId() + ":" + first.span().start(), ID_CHARACTERS);
  }

  private static List<StorySentence> inOrder(List<StorySentence> group) {
    List<StorySentence> order = new ArrayList<>(group);
    order.sort(Comparator.comparingInt(StorySentence::ordinal));
    return order;
  }

  /** In the order in which their first tellings came. */
  List<Fact> write() {
    return groups.stream()
        .sorted(Comparator.comparingInt(group -> inOrder(group).getFirst().ordinal()))
        .map(this::fact)
        .toList();
  }

  private Fact fact(List<StorySentence> tellings) {
    StorySentence best = tellings.getFirst();
    Set<String> newsrooms = new LinkedHashSet<>();
    inOrder(tellings).stream()
        .filter(StorySentence::independent)
        .forEach(telling -> newsrooms.add(telling.newsroom()));
    List<Evidence> evidence = tellings.stream().map(StorySentence::evidence).toList();
    String id = Objects.requireNonNull(ids.get(best));
    Status status = status(tellings);
    return new Fact(
        id,
        FactKinds.of(tellings),
        status,
        status == Status.OVERTAKEN ? overtakenBy(best, id) : null,
        best.text(),
        when(tellings),
        saidBy(tellings),
        List.copyOf(newsrooms),
        evidence);
  }

  private Status status(List<StorySentence> tellings) {
    StorySentence best = tellings.getFirst();
    if (retractions.is(best)) {
      return Status.WITHDRAWN;
    }
    return overtaking.is(best) || tellings.stream().allMatch(overtaking::hasPassed)
        ? Status.OVERTAKEN
        : Status.CURRENT;
  }

  private @Nullable String overtakenBy(StorySentence telling, String own) {
    StorySentence later = overtaking.by(telling);
    String id = later == null ? null : ids.get(later);
    return own.equals(id) ? null : id;
  }

  /** As the first telling dates it that does; the most exact of those. */
  private static @Nullable When when(List<StorySentence> tellings) {
    return tellings.stream()
        .map(MainTime::of)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(TimeExpression::precision))
        .map(time -> new When(time.date(), time.precision()))
        .orElse(null);
  }

  private static @Nullable String saidBy(List<StorySentence> tellings) {
    return tellings.stream()
        .filter(FactKinds::isSaid)
        .flatMap(telling -> telling.quotations().stream())
        .map(Quotation::speaker)
        .filter(Objects::nonNull)
        .map(Speaker::name)
        .findFirst()
        .orElse(null);
  }
}
