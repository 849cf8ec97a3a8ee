package dev.backstory.compose.story;

import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * A judge that reads a sentence under a headline once while it remembers it, and likewise an answer
 * to a question and a sentence beside another: a page is written anew whenever an article joins. It
 * forgets what was asked for least recently.
 */
public final class RememberingEditor implements EditorJudge {
  private final EditorJudge judge;
  private final Map<Asked, SentenceUse> uses;
  private final Map<Asked, Double> answers;
  private final Map<Asked, Double> retold;
  private final Map<Asked, Double> borneOut;

  private record Asked(String first, String second) {}

  /**
   * @param most how many sentences, answers and pairs of sentences it remembers
   */
  public RememberingEditor(EditorJudge judge, int most) {
    this.judge = judge;
    this.uses = remembered(most);
    this.answers = remembered(most);
    this.retold = remembered(most);
    this.borneOut = remembered(most);
  }

  @Override
  public List<SentenceUse> uses(String headline, List<String> sentences) {
    Map<String, SentenceUse> known = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    synchronized (uses) {
      for (String sentence : sentences) {
        SentenceUse use = uses.get(new Asked(headline, sentence));
        if (use == null) {
          unknown.add(sentence);
        } else {
          known.put(sentence, use);
        }
      }
    }
    List<String> asked = List.copyOf(unknown);
    List<SentenceUse> judged = judge.uses(headline, asked);
    synchronized (uses) {
      for (int i = 0; i < judged.size(); i++) {
        known.put(asked.get(i), judged.get(i));
        uses.put(new Asked(headline, asked.get(i)), judged.get(i));
      }
    }
    return sentences.stream().map(s -> Objects.requireNonNull(known.get(s))).toList();
  }

  @Override
  public double answers(String question, String sentence) {
    return remembered(answers, question, sentence, judge::answers);
  }

  @Override
  public double bearsOut(String evidence, String claim) {
    return remembered(borneOut, evidence, claim, judge::bearsOut);
  }

  @Override
  public double retells(String sentence, String told) {
    return remembered(retold, sentence, told, judge::retells);
  }

  private static double remembered(
      Map<Asked, Double> figures,
      String first,
      String second,
      ToDoubleBiFunction<String, String> judge) {
    Asked asked = new Asked(first, second);
    synchronized (figures) {
      Double known = figures.get(asked);
      if (known != null) {
        return known;
      }
    }
    double judged = judge.applyAsDouble(first, second);
    synchronized (figures) {
      figures.put(asked, judged);
    }
    return judged;
  }

  private static <T> Map<Asked, T> remembered(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Asked, T> eldest) {
        return size() > most;
      }
    };
  }
}
