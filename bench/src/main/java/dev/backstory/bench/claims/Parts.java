package dev.backstory.bench.claims;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
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

  boolean isThere(int at) {
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
    return withOther(random, which, other, whichOther, (_, _) -> true);
  }

  /** With such a word exchanged for one of another text that is of its kind. */
  @Nullable String withOther(
      SplittableRandom random,
      IntPredicate which,
      Parts other,
      IntPredicate whichOther,
      BiPredicate<String, String> alike) {
    List<String> words =
        IntStream.range(0, other.tokens.size())
            .filter(whichOther)
            .mapToObj(other::form)
            .filter(word -> !has(word))
            .toList();
    return with(
        random,
        which,
        word -> {
          List<String> kind = words.stream().filter(w -> alike.test(word, w)).toList();
          return kind.isEmpty() ? word : kind.get(random.nextInt(kind.size()));
        });
  }

  /** With words behind its last, before the full stop. */
  String end(String words) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) + words + "." : text + words;
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
