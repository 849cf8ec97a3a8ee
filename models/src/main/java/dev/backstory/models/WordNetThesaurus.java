package dev.backstory.models;

import dev.backstory.models.WordNetMeaning.Pointer;
import dev.backstory.port.Thesaurus;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The common words of WordNet 3.1. Its files are kept as they are, 28 MB, which takes a quarter of
 * a second. Of a word only its most usual meanings count, since a text that means another is rare
 * and what would follow from it is far from what it says.
 */
public final class WordNetThesaurus implements Thesaurus {
  /** So many of a word's meanings count, the most usual ones. */
  private static final int USUAL = 4;

  /** From so many of them it is inferred what is more general, or derived from it. */
  private static final int MOST_USUAL = 3;

  private static final String ABOVE = "@";
  private static final String OPPOSITE = "!";
  private static final String DERIVED = "+";

  /** Of an adjective and its noun, an adverb and its adjective, a participle and its verb. */
  private static final String PERTAINS = "\\";

  private static final String PARTICIPLE = "<";

  /** Who kills somebody causes that he dies. */
  private static final String CAUSES = ">";

  private static final Set<String> GRADED = Set.of("JJR", "JJS", "RBR", "RBS");

  private final Map<WordClass, Files> files = new EnumMap<>(WordClass.class);

  private record Files(WordNetFile index, WordNetFile data, WordNetFile exceptions) {}

  /** A word in its base form. */
  private record Base(WordClass wordClass, String word) {}

  /** What a word may be, what it usually means as these, and what is said with its opposites. */
  private record Said(Set<Base> words, Set<WordNetMeaning> meanings, Set<Base> opposites) {}

  /** Reads the files from the class path. */
  public WordNetThesaurus() {
    for (WordClass wordClass : WordClass.values()) {
      files.put(
          wordClass,
          new Files(
              WordNetFile.read("index." + wordClass.file()),
              WordNetFile.read("data." + wordClass.file()),
              WordNetFile.read(wordClass.file() + ".exc")));
    }
  }

  @Override
  public boolean saysNoMore(Token word, Collection<Token> told) {
    Said said = said(word);
    if (said.words().isEmpty()) {
      return false;
    }
    Set<Base> others =
        told.stream()
            .filter(other -> isAlikeGraded(word, other))
            .flatMap(other -> bases(other).stream())
            .collect(Collectors.toSet());
    return Collections.disjoint(said.opposites(), others)
        && others.stream().anyMatch(other -> isBorneOut(said, other));
  }

  /** "Bigger" says more than "large", and no more than "larger". */
  private static boolean isAlikeGraded(Token word, Token other) {
    return !GRADED.contains(word.pos()) || word.pos().equals(other.pos());
  }

  private Said said(Token word) {
    Set<Base> words = bases(word);
    Set<WordNetMeaning> meanings = new HashSet<>();
    Set<Base> opposites = new HashSet<>();
    for (Base base : words) {
      for (WordNetMeaning meaning : meanings(base, USUAL)) {
        meanings.add(meaning);
        meaning.of(base.word(), OPPOSITE).forEach(it -> opposites.add(word(it)));
      }
    }
    return new Said(words, meanings, opposites);
  }

  private boolean isBorneOut(Said said, Base told) {
    return said.words().contains(told)
        || implied(told).stream().anyMatch(it -> said.meanings().contains(it) || isHead(said, it))
        || derived(told).stream().anyMatch(said.words()::contains);
  }

  /** Every fishing boat is a boat. */
  private static boolean isHead(Said said, WordNetMeaning meaning) {
    return meaning.wordClass() == WordClass.NOUN
        && meaning.words().stream()
            .anyMatch(name -> said.words().contains(new Base(WordClass.NOUN, head(name))));
  }

  private static String head(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Words that are made of a word, or it of them, in whatever meaning. */
  private Set<Base> derived(Base told) {
    Set<Base> derived = new HashSet<>();
    for (WordNetMeaning meaning : meanings(told, Integer.MAX_VALUE)) {
      meaning
          .of(told.word(), DERIVED, PERTAINS, PARTICIPLE)
          .forEach(pointer -> derived.add(word(pointer)));
    }
    return derived;
  }

  /** What a word means, what is derived from it, and what is more general than it. */
  private Set<WordNetMeaning> implied(Base told) {
    Set<WordNetMeaning> all = new LinkedHashSet<>(meanings(told, USUAL));
    for (WordNetMeaning meaning : meanings(told, MOST_USUAL)) {
      meaning.of(told.word(), DERIVED, PERTAINS, PARTICIPLE).forEach(it -> all.add(at(it)));
      for (Pointer above : meaning.of(told.word(), ABOVE, CAUSES)) {
        WordNetMeaning general = at(above);
        all.add(general);
        if (told.wordClass() == WordClass.NOUN) {
          general.of("", ABOVE).forEach(it -> all.add(at(it)));
        }
      }
    }
    return all;
  }

  private Base word(Pointer pointer) {
    return new Base(pointer.wordClass(), at(pointer).words().get(Math.max(0, pointer.to() - 1)));
  }

  private WordNetMeaning at(Pointer pointer) {
    return meaning(pointer.wordClass(), pointer.offset());
  }

  private WordNetMeaning meaning(WordClass wordClass, int offset) {
    return WordNetMeaning.parse(wordClass, files(wordClass).data().lineAt(offset));
  }

  private List<WordNetMeaning> meanings(Base base, int most) {
    String line = line(base.wordClass(), base.word());
    if (line == null) {
      return List.of();
    }
    String[] fields = line.split(" ");
    int count = Integer.parseInt(fields[2]);
    return Arrays.stream(fields, fields.length - count, fields.length)
        .limit(most)
        .map(offset -> meaning(base.wordClass(), Integer.parseInt(offset)))
        .toList();
  }

  private @Nullable String line(WordClass wordClass, String word) {
    return files(wordClass).index().line(word.replace(' ', '_'));
  }

  private Files files(WordClass wordClass) {
    Files found = files.get(wordClass);
    if (found == null) {
      throw new IllegalStateException("not read: " + wordClass);
    }
    return found;
  }

  /** What a form can be of. */
  private Set<Base> bases(Token word) {
    String form = word.form().toLowerCase(Locale.ROOT);
    Set<Base> bases = new HashSet<>();
    for (WordClass wordClass : WordClass.ofTag(word.pos())) {
      baseForms(wordClass, form).stream()
          .filter(base -> line(wordClass, base) != null)
          .forEach(base -> bases.add(new Base(wordClass, base)));
    }
    return bases;
  }

  /** Of "went up", what "went" may be of, with "up". */
  private List<String> baseForms(WordClass wordClass, String form) {
    int space = form.indexOf(' ');
    String first = space < 0 ? form : form.substring(0, space);
    String rest = space < 0 ? "" : form.substring(space);
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(wordClass.bases(first));
    String exception = files(wordClass).exceptions().line(first);
    if (exception != null) {
      words.addAll(Arrays.asList(exception.split(" ")).subList(1, exception.split(" ").length));
    }
    return words.stream().map(word -> word + rest).toList();
  }
}
