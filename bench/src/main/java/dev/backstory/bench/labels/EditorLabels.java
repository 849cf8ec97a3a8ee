package dev.backstory.bench.labels;

import dev.backstory.bench.labels.LabelledStory.LabelledFact;
import dev.backstory.models.EncoderHead;
import dev.backstory.port.Aspect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an editor would use each sentence of a labelled story for, as {@link EncoderHead#EDITOR}.
 */
public final class EditorLabels {
  /** In place of a value that the labels do not say. */
  public static final float UNKNOWN = -1;

  private static final List<String> KINDS =
      List.of("event", "state", "said", "expected", "background");

  private final LabelledStory story;
  private final Set<String> order;
  private final Set<String> before;
  private final Set<String> ahead;
  private final Set<String> noise;

  public EditorLabels(LabelledStory story) {
    this.story = story;
    order = story.listed("order");
    before = story.listed("background");
    ahead = story.listed("implications");
    noise = story.listed("noise");
  }

  /** What each output should be for a sentence. */
  public List<Float> of(String sentence) {
    List<LabelledFact> facts = story.tells(Set.of(sentence)).stream().map(story::fact).toList();
    Float[] wanted = new Float[EncoderHead.EDITOR.outputs()];
    Arrays.fill(wanted, UNKNOWN);
    wanted[0] = any(facts, fact -> order.contains(fact.id()));
    wanted[1] = any(facts, LabelledFact::matters);
    wanted[2] = listed(sentence, facts, ahead, "expected");
    wanted[3] = listed(sentence, facts, before, "background");
    wanted[4] = noise.contains(sentence) ? 1f : 0f;
    for (int kind = 0; kind < KINDS.size() && !facts.isEmpty(); kind++) {
      String name = KINDS.get(kind);
      wanted[EncoderHead.USES + kind] = any(facts, fact -> fact.kind().equals(name));
    }
    for (int i = 0; i < Aspect.values().length && wanted[1] > 0; i++) {
      String name = Aspect.values()[i].name().toLowerCase(Locale.ROOT);
      wanted[EncoderHead.USES + EncoderHead.KINDS + i] =
          any(facts, fact -> fact.aspect().equals(name));
    }
    return List.of(wanted);
  }

  /** Whether the sentence or a fact that it tells is on a list, or the fact of a kind. */
  private static float listed(
      String sentence, List<LabelledFact> facts, Set<String> ids, String kind) {
    return ids.contains(sentence)
        ? 1
        : any(facts, fact -> ids.contains(fact.id()) || fact.kind().equals(kind));
  }

  private static float any(List<LabelledFact> facts, Predicate<LabelledFact> is) {
    return facts.stream().anyMatch(is) ? 1 : 0;
  }
}
