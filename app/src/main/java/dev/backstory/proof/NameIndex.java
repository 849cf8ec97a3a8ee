package dev.backstory.proof;

import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The names of an article, each with all of its mentions. */
final class NameIndex {
  private final Map<Key, ProofName> names = new LinkedHashMap<>();
  private final Map<String, ProofName> speakers = new LinkedHashMap<>();

  private record Key(String name, EntityType type) {}

  /**
   * @param mentions in the order of the text
   * @param sentence tells the number of the sentence in which a position is
   */
  NameIndex(List<Mention> mentions, ToIntFunction<Mention> sentence) {
    Map<Key, List<Mention>> groups = new LinkedHashMap<>();
    mentions.forEach(m -> groups.computeIfAbsent(key(m), _ -> new ArrayList<>()).add(m));
    groups.forEach(
        (key, group) -> {
          List<Integer> sentences = group.stream().map(sentence::applyAsInt).distinct().toList();
          ProofName name =
              new ProofName(
                  names.size() + 1, ProofWords.line(key.name), key.type, group, sentences);
          names.put(key, name);
          speakers.merge(key.name, name, NameIndex::speaker);
        });
  }

  /** Of two things with one name, a person rather speaks. */
  private static ProofName speaker(ProofName one, ProofName other) {
    return other.type() == EntityType.PERSON ? other : one;
  }

  private static Key key(Mention mention) {
    return new Key(mention.name(), mention.type());
  }

  List<ProofName> all() {
    return List.copyOf(names.values());
  }

  ProofName of(Mention mention) {
    ProofName name = names.get(key(mention));
    if (name == null) {
      throw new IllegalArgumentException("not a mention of this article: " + mention);
    }
    return name;
  }

  /** The name that a speaker goes by, null if the article has no such name. */
  @Nullable ProofName ofSpeaker(String name) {
    return speakers.get(name);
  }
}
