package dev.backstory.annotate;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that nobody would print, of what news is made of and what it is not. */
public final class HostileTexts {
  private static final int MOST_PIECES = 80;

  /** Words, marks of all kinds, controls, other directions and scripts, halves of characters. */
  static final List<String> PIECES =
      List.of(
          "Jane Doe",
          " Doe",
          " the mayor",
          " said",
          " that",
          " told",
          " according to",
          " she",
          " saying",
          " the boat",
          " was late",
          " in",
          " Lindow",
          " and",
          " Mr.",
          " U.S.",
          " 8 p.m.",
          " Jan. 3",
          " two days ago",
          " $1.2 billion",
          " 12 people",
          " (R-Ore.)",
          "1.",
          "\u2022 ",
          ",",
          ".",
          "!",
          "?",
          ":",
          ";",
          "\u2026",
          " . . .",
          "...",
          " \u2014",
          "-",
          "(",
          ")",
          "[",
          " \u201C",
          "\u201D",
          "\"",
          " '",
          "'",
          "''",
          "``",
          " \u2018",
          "\u2019",
          " \u00AB",
          "\u00BB",
          "\u201E",
          "\u2039",
          "\u203A",
          "\u300C",
          "\u300D",
          "\n",
          "\n\n",
          "\r",
          "\u2028",
          "\t",
          "\u00A0",
          "\u3000",
          " ",
          "\u0000",
          "\u0007",
          "\u001B",
          "\u0085",
          "\u00AD",
          "\u200B",
          "\u200F",
          "\u202E",
          "\u2066",
          "\uFEFF",
          "\uFFFD",
          "\uFFFF",
          "\u0301",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\u6E2F\u53E3\u3002",
          "\u0634\u0627\u0637\u0626",
          "\u05DE\u05E0\u05DC",
          "http://lindow.example/a?b=c.",
          "@desk",
          "#late",
          "Lindow.The",
          "\u0130",
          "xxxxxxxxxxxxxx");

  private HostileTexts() {}

  /** The same texts each time, none of them blank. */
  public static List<String> samples(int count) {
    Random random = new Random(1);
    return IntStream.range(0, count).mapToObj(_ -> "a" + strung(random)).toList();
  }

  private static String strung(Random random) {
    return random
        .ints(1 + random.nextInt(MOST_PIECES), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  /** Texts of a length that repeat what could make reading slow. */
  public static List<String> longOnes(int length) {
    return List.of(
            "word ",
            "x",
            "\uD83D\uDE00",
            "\uD83D",
            "Jane Doe ",
            "\u201CIt was late,\u201D she said. ",
            "\u201C",
            "\u00AB\u201E",
            "\u201C\u00AB",
            "\" '",
            "'",
            "''",
            "( ",
            ". ",
            "... ",
            ".\n",
            "\n",
            "a.",
            "U.S. ",
            "8 p.m. ",
            "said ",
            "Jane Doe said that she said ",
            "1. A. ",
            "Lindow.The",
            "\u202E\u05DE\u05E0\u05DC ",
            "\u6E2F\u3002",
            "12 people, ",
            "two days ago on Jan. 3 ",
            "the mayor, Jane Doe, ",
            "\u0000",
            "\u00AD",
            "according to ")
        .stream()
        .map(piece -> "a" + piece.repeat(length / piece.length()))
        .toList();
  }

  /** As many people of one name, and as many bare names, as fit into a length. */
  public static String family(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length / 2; i++) {
      text.append('J')
          .append(Integer.toString(i, 26).replaceAll("[0-9]", "q"))
          .append(" Doe came. ");
    }
    while (text.length() < length) {
      text.append("Doe said. ");
    }
    return text.toString();
  }
}
