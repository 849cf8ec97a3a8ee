package dev.backstory.bench.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two stretches of a text in each other's place, so that it says something else. */
record Exchange(Parts parts) {
  /** Around these words alone two names may change places. */
  private static final Set<String> EVEN = Set.of("and", "or", "as", "well", ",", "&", "/", "with");

  private static final Set<String> JOINING = Set.of("-", "&", "/");

  /** Verbs that say that both sides are one, or do the same to each other. */
  private static final Set<String> SAME =
      Set.of(
          "is",
          "was",
          "are",
          "were",
          "became",
          "becomes",
          "means",
          "remains",
          "remained",
          "met",
          "meets",
          "married",
          "tied",
          "ties",
          "faces",
          "faced",
          "equals");

  /** Of a name, first and behind the last token. */
  record Stretch(int from, int to) {}

  private List<Stretch> stretches() {
    List<Stretch> names = new ArrayList<>();
    for (int from = 0; from < parts.tokens().size(); from++) {
      int to = from;
      while (parts.is(to, "NNP") && !parts.tokens().get(to).entity().equals("O")) {
        to++;
      }
      if (to > from) {
        Stretch name = new Stretch(from, to);
        if (!isPartOfWord(name)) {
          names.add(name);
        }
        from = to;
      }
    }
    return names;
  }

  /** Whether a mark joins it to what is beside it: "Wal" of "Wal-Mart". */
  private boolean isPartOfWord(Stretch name) {
    return isJoined(name.from() - 1) || isJoined(name.to() - 1);
  }

  private boolean isJoined(int at) {
    return parts.isThere(at)
        && parts.isThere(at + 1)
        && parts.tokens().get(at).end() == parts.tokens().get(at + 1).start()
        && (JOINING.contains(parts.form(at)) || JOINING.contains(parts.form(at + 1)));
  }

  /**
   * With its first two different names in each other's place, of those that cannot change places
   * without another meaning: not "A and B", "A as well as B" or "A, B".
   */
  @Nullable String names() {
    List<Stretch> names = stretches();
    for (int i = 1; i < names.size(); i++) {
      if (!words(names.get(0)).equals(words(names.get(i)))
          && !isEven(names.get(0).to(), names.get(i).from())) {
        return swapped(names.get(0), names.get(i));
      }
    }
    return null;
  }

  private boolean isEven(int from, int to) {
    return IntStream.range(from, to)
        .allMatch(at -> EVEN.contains(parts.lower(at)) || parts.is(at, "NN") || parts.is(at, "DT"));
  }

  /**
   * With the nouns before and behind its first verb in each other's place. Around "is" and the like
   * they say the same, and what is only a part of a phrase ("of", "and") makes no sentence there.
   */
  @Nullable String sides() {
    for (int verb = 1; verb < parts.tokens().size(); verb++) {
      if ((parts.is(verb, "VBD") || parts.is(verb, "VBZ")) && !SAME.contains(parts.lower(verb))) {
        Stretch subject = phraseBefore(verb);
        Stretch object = phraseBehind(verb);
        return subject == null || object == null || !isWhole(subject) || !isWhole(object)
            ? null
            : swapped(subject, object);
      }
    }
    return null;
  }

  private boolean isWhole(Stretch phrase) {
    return parts.is(phrase.to() - 1, "NN")
        && !parts.is(phrase.from() - 1, "IN")
        && !parts.is(phrase.from() - 1, "CC")
        && !parts.lower(phrase.to()).equals("of")
        && !parts.is(phrase.to(), "CC")
        && !isPartOfWord(phrase);
  }

  private @Nullable Stretch phraseBefore(int verb) {
    int from = verb;
    while (isNominal(from - 1)) {
      from--;
    }
    return from == verb ? null : new Stretch(from, verb);
  }

  private @Nullable Stretch phraseBehind(int verb) {
    int to = verb + 1;
    while (isNominal(to)) {
      to++;
    }
    return to == verb + 1 ? null : new Stretch(verb + 1, to);
  }

  private boolean isNominal(int at) {
    return parts.is(at, "NN") || parts.is(at, "JJ") || parts.is(at, "DT") || parts.is(at, "CD");
  }

  private String words(Stretch stretch) {
    return parts
        .text()
        .substring(
            parts.tokens().get(stretch.from()).start(), parts.tokens().get(stretch.to() - 1).end());
  }

  private String swapped(Stretch first, Stretch second) {
    int between = parts.tokens().get(first.to() - 1).end();
    return parts.text().substring(0, parts.tokens().get(first.from()).start())
        + words(second)
        + parts.text().substring(between, parts.tokens().get(second.from()).start())
        + words(first)
        + parts.text().substring(parts.tokens().get(second.to() - 1).end());
  }
}
