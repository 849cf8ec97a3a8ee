package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the two sides of a vote: "passed 52-48", "by 52 votes to 48", "voted 310 to 112". */
final class VoteReader {
  private static final int REACH = 10;

  private final FigureWords words;

  VoteReader(FigureWords words) {
    this.words = words;
  }

  /** The side of a vote that begins at a word, or null. */
  @Nullable Figure read(int start) {
    if (!isNumber(start)) {
      return null;
    }
    int votes = isVotes(start + 1) ? start + 2 : start + 1;
    if (isJoint(votes) && isNumber(votes + 1) && isVote(start, votes + 2, votes > start + 1)) {
      return side(start, votes, "vote for");
    }
    int before = isVotes(start - 2) ? start - 3 : start - 2;
    if (isJoint(start - 1) && isNumber(before) && isVote(before, start + 1, before < start - 2)) {
      return side(
          start, words.word(start + 1).equals("votes") ? start + 2 : start + 1, "vote against");
    }
    return null;
  }

  private static final int LONGEST = 4;

  private Figure side(int start, int end, String counts) {
    return Figure.of(start, end, new BigDecimal(words.word(start)), null).counting(counts);
  }

  private boolean isNumber(int at) {
    return NumberWords.isDigits(words.word(at)) && words.word(at).length() < LONGEST;
  }

  private boolean isVotes(int at) {
    return words.lemma(at).equals("vote");
  }

  private boolean isJoint(int at) {
    String word = words.word(at);
    return word.equals("to") || word.equals("against") || FigureReader.DASHES.contains(word);
  }

  /** Whether the words around speak of a vote and not of a match. */
  private boolean isVote(int start, int end, boolean told) {
    if (told) {
      return true;
    }
    boolean vote = false;
    for (int i = Math.max(0, start - REACH); i < Math.min(words.size(), end + REACH / 2); i++) {
      if (QuantityWords.meaning("match", words.lemma(i)) != null) {
        return false;
      }
      vote |= QuantityWords.meaning("ballot", words.lemma(i)) != null;
    }
    return vote;
  }
}
