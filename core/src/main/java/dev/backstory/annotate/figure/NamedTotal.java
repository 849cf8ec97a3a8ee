package dev.backstory.annotate.figure;

import org.jspecify.annotations.Nullable;

/** Reads what is counted where the whole of it is named: "a crowd of 40", "the toll rose to 12". */
final class NamedTotal {
  private static final int TOTAL_REACH = 6;
  private static final String PEOPLE = "people";

  private final FigureWords words;
  private final FateOfCounted states;
  private final NounBehindFigure nouns;
  private final SubjectOfMeasure measured;

  NamedTotal(FigureWords words) {
    this.words = words;
    this.states = new FateOfCounted(words);
    this.nouns = new NounBehindFigure(words);
    this.measured = new SubjectOfMeasure(words);
  }

  /** "The death toll rose to 12", "a crowd of 40": what the total is of. */
  @Nullable String read(Figure figure) {
    int start = figure.start();
    String opening = opening(start);
    if (opening != null) {
      return opening;
    }
    boolean estimated = words.word(start).equals("estimated") || words.word(start - 1).equals("at");
    if (estimated || words.word(start - 1).equals("of")) {
      String whole =
          QuantityWords.meaning(
              "whole", words.lemma(words.word(start).equals("estimated") ? start - 1 : start - 2));
      if (whole != null) {
        String state = states.behind(figure.end(), true);
        return state == null ? whole : whole + " " + state;
      }
    }
    for (int i = start - 1; i >= Math.max(0, start - TOTAL_REACH); i--) {
      String total = QuantityWords.meaning("total", words.lemma(i));
      if (total == null && words.word(i - 1).equals("of")) {
        String state = states.of(i);
        total = state == null ? null : PEOPLE + " " + state;
      }
      if (total != null) {
        return total;
      }
    }
    return null;
  }

  /** "Of those refugees, 28,000 were children": the noun of the opening, or null. */
  private @Nullable String opening(int start) {
    int first = Character.isLetter(words.word(0).charAt(0)) ? 0 : 1;
    boolean opens = words.word(first).equals("of") && words.word(start - 1).equals(",");
    int from = nouns.behindDeterminer(first + 1);
    int head = opens ? nouns.head(from, false) : -1;
    if (opens && head == start - 2) {
      return nouns.name(head);
    }
    String state = opens && from == start - 2 ? states.of(from) : null;
    return state == null ? null : PEOPLE + " " + state;
  }

  /** "Its workforce numbers 12,000": people. */
  @Nullable String subject(int start) {
    String subject = measured.read(start);
    String whole = subject == null ? null : QuantityWords.meaning("whole", subject);
    return whole == null ? subject : whole;
  }

  /** "22 of the 38 people were injured": what happened to some of them. */
  boolean isWhole(Figure figure) {
    int of = words.word(figure.start() - 1).equals("of") ? figure.start() - 1 : figure.start() - 2;
    boolean some =
        words.pos(of - 1).equals("CD") || QuantityWords.meaning("some", words.word(of - 1)) != null;
    return words.word(of).equals("of") && some;
  }

  /** "Claimed 23 lives". */
  boolean takesLife(int head, int start) {
    return words.lemma(head).equals("life")
        && QuantityWords.meaning("taking", words.lemma(start - 1)) != null;
  }
}
