package dev.backstory.bench.claims;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of a text, of which some can be exchanged. */
record Parts(String text, List<Token> tokens) {
  private static final Set<String> SAID = Set.of("said", "says", "told", "added", "announced");

  /** Of one sentence or several. */
  static Parts of(String text, List<TaggedSentence> sentences) {
    List<Token> all = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      for (Token t : sentence.tokens()) {
        all.add(
            new Token(
                sentence.start() + t.start(),
                sentence.start() + t.end(),
                t.form(),
                t.lemma(),
                t.pos(),
                t.entity()));
      }
    }
    return new Parts(text, all);
  }

  /** Of a name, first and behind the last token. */
  record Stretch(int from, int to) {}

  private boolean isThere(int at) {
    return at >= 0 && at < tokens.size();
  }

  String form(int at) {
    return isThere(at) ? text.substring(tokens.get(at).start(), tokens.get(at).end()) : "";
  }

  String lower(int at) {
    return form(at).toLowerCase(Locale.ROOT);
  }

  boolean is(int at, String partOfSpeech) {
    return isThere(at) && tokens.get(at).pos().startsWith(partOfSpeech);
  }

  boolean isDigits(int at) {
    return form(at).matches("\\d[\\d,.]*") && form(at).length() < 9;
  }

  boolean isPerson(int at) {
    return is(at, "NNP") && tokens.get(at).entity().endsWith("PERSON");
  }

  boolean isSaid(int at) {
    return SAID.contains(lower(at));
  }

  boolean has(String form) {
    return IntStream.range(0, tokens.size()).anyMatch(at -> form(at).equals(form));
  }

  boolean isQuoted(int at) {
    long before = text.substring(0, tokens.get(at).start()).chars().filter(c -> c == '"').count();
    return before % 2 == 1;
  }

  /** With one of such words changed; null if there is none or nothing changes. */
  @Nullable String with(SplittableRandom random, IntPredicate which, UnaryOperator<String> change) {
    int[] where = IntStream.range(0, tokens.size()).filter(which).toArray();
    if (where.length == 0) {
      return null;
    }
    int at = where[random.nextInt(where.length)];
    String changed = replaced(at, at + 1, change.apply(form(at)));
    return changed.equals(text) ? null : changed.replace("  ", " ");
  }

  /** With such a word exchanged for one of another text. */
  @Nullable String withOther(
      SplittableRandom random, IntPredicate which, Parts other, IntPredicate whichOther) {
    List<String> words =
        IntStream.range(0, other.tokens.size())
            .filter(whichOther)
            .mapToObj(other::form)
            .filter(word -> !has(word))
            .toList();
    return words.isEmpty()
        ? null
        : with(random, which, _ -> words.get(random.nextInt(words.size())));
  }

  /** With words behind its last, before the full stop. */
  String end(String words) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) + words + "." : text + words;
  }

  List<Stretch> names() {
    List<Stretch> names = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      int to = from;
      while (is(to, "NNP") && !tokens.get(to).entity().equals("O")) {
        to++;
      }
      if (to > from) {
        names.add(new Stretch(from, to));
        from = to;
      }
    }
    return names;
  }

  /** With its first two different names in each other's place. */
  @Nullable String swapped(List<Stretch> names) {
    for (int i = 1; i < names.size(); i++) {
      if (!words(names.get(0)).equals(words(names.get(i)))) {
        return swapped(names.get(0), names.get(i));
      }
    }
    return null;
  }

  /** With the nouns before and behind its first verb in each other's place. */
  @Nullable String sidesSwapped() {
    for (int verb = 1; verb < tokens.size(); verb++) {
      if (is(verb, "VBD") || is(verb, "VBZ")) {
        Stretch subject = phraseBefore(verb);
        Stretch object = phraseBehind(verb);
        return subject == null || object == null ? null : swapped(subject, object);
      }
    }
    return null;
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
    return is(at, "NN") || is(at, "JJ") || is(at, "DT") || is(at, "CD");
  }

  private String words(Stretch stretch) {
    return text.substring(tokens.get(stretch.from()).start(), tokens.get(stretch.to() - 1).end());
  }

  private String swapped(Stretch first, Stretch second) {
    int between = tokens.get(first.to() - 1).end();
    return text.substring(0, tokens.get(first.from()).start())
        + words(second)
        + text.substring(between, tokens.get(second.from()).start())
        + words(first)
        + text.substring(tokens.get(second.to() - 1).end());
  }

  private String replaced(int from, int to, String words) {
    return text.substring(0, tokens.get(from).start())
        + words
        + text.substring(tokens.get(to - 1).end());
  }

  /** With its last five words in quotation marks, the last but one changed. */
  @Nullable String quotedEnd() {
    int last = tokens.size() - 1;
    while (last > 0 && !Character.isLetterOrDigit(form(last).codePointAt(0))) {
      last--;
    }
    int from = last - 4;
    if (from < 1 || text.indexOf('"') >= 0) {
      return null;
    }
    return text.substring(0, tokens.get(from).start())
        + "\""
        + text.substring(tokens.get(from).start(), tokens.get(last).start())
        + "really "
        + form(last)
        + "\""
        + text.substring(tokens.get(last).end());
  }
}
