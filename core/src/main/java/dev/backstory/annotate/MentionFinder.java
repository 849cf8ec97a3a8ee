package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names and makes them agree over the article: a bare surname stands for the person of that
 * name who was last named in full, and whatever the tagger took it for, it is a person; other names
 * stand for the longest form that begins with them or that they abbreviate.
 */
final class MentionFinder {
  private final NameReader reader = new NameReader();

  /** The names in the order of the text. */
  List<Name> find(List<TaggedSentence> sentences) {
    List<Name> names = settleTypes(reader.read(sentences));
    People people = People.of(names);
    FullForms forms = FullForms.of(names);
    List<Name> result = new ArrayList<>(names.size());
    for (Name name : names) {
      result.add(resolve(name, sentences.get(name.sentence()), people, forms));
    }
    return result;
  }

  private static Name resolve(Name name, TaggedSentence sentence, People people, FullForms forms) {
    if (name.type() == EntityType.PERSON) {
      return name.standingFor(people.fullName(name));
    }
    if (people.isSurname(name) && !follows(sentence, name.first(), "IN")) {
      return name.as(EntityType.PERSON).standingFor(people.fullName(name));
    }
    return name.standingFor(forms.fullest(name));
  }

  private static boolean follows(TaggedSentence sentence, int token, String pos) {
    return token > 0 && sentence.tokens().get(token - 1).pos().equals(pos);
  }

  /**
   * Gives every occurrence of the same words the type that most of them have, the first at a tie.
   */
  private static List<Name> settleTypes(List<Name> names) {
    Map<String, Map<EntityType, Integer>> counts = new LinkedHashMap<>();
    for (Name name : names) {
      counts
          .computeIfAbsent(name.text(), text -> new LinkedHashMap<>())
          .merge(name.type(), 1, Integer::sum);
    }
    return names.stream().map(name -> name.as(mostFrequent(counts, name))).toList();
  }

  private static EntityType mostFrequent(Map<String, Map<EntityType, Integer>> counts, Name name) {
    EntityType best = name.type();
    int most = 0;
    for (Map.Entry<EntityType, Integer> entry :
        counts.getOrDefault(name.text(), Map.of()).entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
