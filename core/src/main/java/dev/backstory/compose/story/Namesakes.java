package dev.backstory.compose.story;

import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.notation.SpeakerName;
import dev.backstory.sentence.StorySentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of a story by surname: a bare surname is completed only if one of them bears it. */
public final class Namesakes {
  /** Of each surname the first letters of the given names with it. */
  private final Map<String, Set<Character>> bearers = new HashMap<>();

  public Namesakes(StoryMaterial material) {
    for (StorySentence sentence : material.sentences()) {
      for (Mention mention : sentence.mentions()) {
        if (mention.type() == EntityType.PERSON) {
          add(mention.name());
        }
      }
    }
  }

  private void add(String name) {
    List<String> words = SpeakerName.words(name);
    if (words.size() > 1) {
      bearers
          .computeIfAbsent(words.getLast(), _ -> new HashSet<>())
          .add(words.getFirst().charAt(0));
    }
  }

  /** Whether others of the story have the surname of this full name. */
  public boolean isShared(String name) {
    return bearers.getOrDefault(SpeakerName.surname(name), Set.of()).size() > 1;
  }
}
