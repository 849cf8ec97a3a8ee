package dev.backstory.compose.story;

import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.notation.GivenName;
import dev.backstory.notation.SpeakerName;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The people of a story by surname: a bare surname is completed only if one of them bears it. */
public final class Namesakes {
  /** Of each surname the given names with it. */
  private final Map<String, Set<String>> bearers = new HashMap<>();

  /** Of each surname how often each full name with it is read. */
  private final Map<String, Map<String, Integer>> full = new HashMap<>();

  /** How often each form of a name is written. */
  private final Map<String, Integer> written = new HashMap<>();

  /** The last words of names of several. */
  private final Set<String> surnames = new HashSet<>();

  /** How many names of several words end in a word. */
  private final Map<String, Integer> ends = new HashMap<>();

  public Namesakes(StoryMaterial material) {
    List<String> names = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      for (Mention mention : sentence.mentions()) {
        if (mention.type() == EntityType.PERSON) {
          names.add(mention.name());
          written.merge(sentence.slice(mention.span()), 1, Integer::sum);
        }
      }
    }
    new LinkedHashSet<>(names).forEach(name -> ends.merge(last(name), 1, Integer::sum));
    List<String> ordered = names.stream().map(this::inOrder).toList();
    ordered.forEach(this::count);
    Set<List<String>> words = new LinkedHashSet<>();
    ordered.forEach(name -> words.add(SpeakerName.words(name)));
    words.stream().filter(it -> it.size() > 1).forEach(it -> surnames.add(it.getLast()));
    words.forEach(this::add);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private void count(String name) {
    if (SpeakerName.words(name).size() > 1) {
      full.computeIfAbsent(SpeakerName.surname(name), _ -> new TreeMap<>())
          .merge(name, 1, Integer::sum);
    }
  }

  /**
   * The full name of whom a surname names, as the articles have it most often; empty if none of
   * them has it or if several people bear it.
   */
  public Optional<String> completed(String surname) {
    String key = SpeakerName.surname(surname);
    return isShared(surname) || !bearers.containsKey(key)
        ? Optional.empty()
        : full.getOrDefault(key, Map.of()).entrySet().stream()
            .filter(name -> bearers.get(key).contains(SpeakerName.words(name.getKey()).getFirst()))
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey);
  }

  /** Whether one person of the story has this given name, and nobody has it as a surname. */
  public boolean isOnlyGiven(String given) {
    List<String> words = SpeakerName.words(given);
    return !words.isEmpty()
        && !surnames.contains(words.getFirst())
        && bearers.values().stream().filter(it -> it.contains(words.getFirst())).count() == 1;
  }

  /**
   * The name with its given name first, if that is written more often, or as often and more names
   * end like it: "Lund Ada", as the text of two links is read that stand side by side, is "Ada
   * Lund".
   */
  public String inOrder(String name) {
    int space = name.indexOf(' ');
    String turned = name.substring(space + 1) + " " + name.substring(0, Math.max(0, space));
    boolean two = space > 0 && space == name.lastIndexOf(' ');
    int more = written.getOrDefault(turned, 0) - written.getOrDefault(name, 0);
    boolean known = written.containsKey(turned);
    return two && known && (more > 0 || more == 0 && ends(turned) > ends(name)) ? turned : name;
  }

  private int ends(String name) {
    return ends.getOrDefault(last(name), 0);
  }

  /** "Counsel Lund" and "Holm Lund", as where the text of a link joins two, are nobody else. */
  private void add(List<String> words) {
    String given = words.getFirst();
    if (words.size() > 1 && !surnames.contains(given) && !Speakers.isPerson(given)) {
      bearers.computeIfAbsent(words.getLast(), _ -> new HashSet<>()).add(given);
    }
  }

  /** Whether others of the story have the surname of this full name. */
  public boolean isShared(String name) {
    Set<String> given = bearers.getOrDefault(SpeakerName.surname(name), Set.of());
    return given.stream().anyMatch(one -> given.stream().anyMatch(other -> isOther(one, other)));
  }

  /** "A." and "Ada" may be one, "Bill" and "William" are. */
  private static boolean isOther(String one, String other) {
    return one.charAt(0) != other.charAt(0) && !GivenName.of(one).equals(GivenName.of(other));
  }
}
