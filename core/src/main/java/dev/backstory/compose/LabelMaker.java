package dev.backstory.compose;

import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Labels a sentence with one to four of its own words: the noun phrase that tells it apart. */
final class LabelMaker {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 40;
  private static final double SEVERAL_WORDS = 1.3;
  private static final double LONE_NAME = 0.7;
  private static final double LONE_NOUN = 0.4;
  private static final double NEW = 0.1;
  private static final Set<String> VAGUE = Resource.words("vague-words.txt");

  private final StoryMaterial material;
  private final Salience salience;
  private final Set<String> used;

  /**
   * @param known stems that tell nothing apart on this page, such as the headline's
   */
  LabelMaker(StoryMaterial material, Salience salience, Set<String> known) {
    this.material = material;
    this.salience = salience;
    this.used = new LinkedHashSet<>(known);
  }

  /** A label that no earlier one resembles; empty if the sentence has no telling phrase. */
  Optional<String> label(StorySentence sentence) {
    String best = "";
    double most = 0;
    for (String phrase : phrases(sentence)) {
      double merit = merit(phrase);
      if (merit > most) {
        most = merit;
        best = phrase;
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    used.addAll(Words.stems(best));
    return Optional.of(capitalised(best));
  }

  private List<String> phrases(StorySentence sentence) {
    Stream<Span> spans =
        Stream.concat(sentence.phrases().stream(), sentence.mentions().stream().map(Mention::span));
    List<String> phrases = new ArrayList<>();
    spans
        .filter(sentence.span()::contains)
        .filter(span -> isWhole(sentence, span))
        .map(sentence::slice)
        .map(LabelMaker::bare)
        .filter(LabelMaker::fits)
        .forEach(phrases::add);
    return phrases;
  }

  /** Not the end of a compound such as "double-digit growth". */
  private static boolean isWhole(StorySentence sentence, Span span) {
    int start = sentence.local(span.start());
    int end = sentence.local(span.end());
    String text = sentence.text();
    return (start == 0 || text.charAt(start - 1) != '-')
        && (end == text.length() || text.charAt(end) != '-');
  }

  /** Without articles, pronouns and the like at its beginning. */
  private static String bare(String phrase) {
    String rest = phrase.strip();
    for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
      String first = rest.substring(0, space);
      if (!Words.isStop(first) || first.equals("US")) {
        break;
      }
      rest = rest.substring(space + 1).strip();
    }
    return rest;
  }

  private static boolean fits(String phrase) {
    List<String> words = Words.of(phrase);
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && phrase.length() <= LONGEST
        && phrase.chars().noneMatch(LabelMaker::breaks)
        && Character.isLetter(phrase.codePointAt(0))
        && words.stream().noneMatch(Words::isStop)
        && !VAGUE.contains(words.getLast().toLowerCase(Locale.ROOT));
  }

  private static boolean breaks(int c) {
    return Marks.isDouble((char) c) || ",;:()[]\n@#%".indexOf(c) >= 0 || Character.isDigit(c);
  }

  /** What the story is about and the page has not labelled yet; names alone tell little. */
  private double merit(String phrase) {
    Set<String> stems = Words.stems(phrase);
    double sum = 0;
    for (String stem : stems) {
      sum += used.contains(stem) ? 0 : salience.of(stem) + NEW * material.weight(stem);
    }
    double form = stems.size() > 1 ? SEVERAL_WORDS : isName(phrase) ? LONE_NAME : LONE_NOUN;
    return form * sum / Math.max(2, stems.size());
  }

  private static boolean isName(String phrase) {
    return Character.isUpperCase(phrase.codePointAt(0));
  }

  private static String capitalised(String phrase) {
    int width = Character.charCount(phrase.codePointAt(0));
    return phrase.substring(0, width).toUpperCase(Locale.ROOT) + phrase.substring(width);
  }
}
