package dev.backstory.bench.labels;

import dev.backstory.models.EncoderHead;
import dev.backstory.port.Aspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an editor would use each sentence of a labelled story for, as {@link EncoderHead#EDITOR}.
 */
public final class EditorLabels {
  /** In place of a value that the labels do not say. */
  public static final float UNKNOWN = -1;

  private static final int MATTERS = 2;
  private static final List<String> KINDS =
      List.of("event", "state", "said", "expected", "background");

  private final Map<String, List<JsonNode>> told = new HashMap<>();
  private final Set<String> order = new HashSet<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> ahead = new HashSet<>();
  private final Set<String> noise = new HashSet<>();

  public EditorLabels(JsonNode story) {
    for (JsonNode fact : story.path("facts")) {
      fact.path("tellings")
          .forEach(at -> told.computeIfAbsent(at.asString(), _ -> new ArrayList<>()).add(fact));
    }
    story.path("order").forEach(id -> order.add(id.asString()));
    story.path("background").forEach(id -> before.add(id.asString()));
    story.path("implications").forEach(row -> ahead.add(row.path("at").asString()));
    story.path("noise").forEach(id -> noise.add(id.asString()));
  }

  /** What each output should be for a sentence. */
  public List<Float> of(String sentence) {
    List<JsonNode> facts = told.getOrDefault(sentence, List.of());
    Float[] wanted = new Float[EncoderHead.EDITOR.outputs()];
    Arrays.fill(wanted, UNKNOWN);
    wanted[0] = any(facts.stream().anyMatch(fact -> named(fact, order)));
    wanted[1] = any(facts.stream().anyMatch(EditorLabels::matters));
    wanted[2] =
        any(
            ahead.contains(sentence)
                || facts.stream().anyMatch(fact -> named(fact, ahead) || is(fact, "expected")));
    wanted[3] =
        any(
            before.contains(sentence)
                || facts.stream().anyMatch(fact -> named(fact, before) || is(fact, "background")));
    wanted[4] = any(noise.contains(sentence));
    if (!facts.isEmpty()) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        String name = KINDS.get(kind);
        wanted[EncoderHead.USES + kind] = any(facts.stream().anyMatch(fact -> is(fact, name)));
      }
    }
    if (facts.stream().anyMatch(EditorLabels::matters)) {
      for (Aspect aspect : Aspect.values()) {
        String name = aspect.name().toLowerCase(Locale.ROOT);
        wanted[EncoderHead.USES + EncoderHead.KINDS + aspect.ordinal()] =
            any(facts.stream().anyMatch(fact -> fact.path("aspect").asString("").equals(name)));
      }
    }
    return List.of(wanted);
  }

  private static boolean matters(JsonNode fact) {
    return fact.path("importance").asInt() >= MATTERS;
  }

  private static boolean named(JsonNode fact, Set<String> ids) {
    return ids.contains(fact.path("id").asString());
  }

  private static boolean is(JsonNode fact, String kind) {
    return fact.path("kind").asString("").equals(kind);
  }

  private static float any(boolean yes) {
    return yes ? 1 : 0;
  }
}
