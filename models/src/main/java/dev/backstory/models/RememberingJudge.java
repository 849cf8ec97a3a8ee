package dev.backstory.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.PairJudge;
import dev.backstory.port.SentenceUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A judge that reads a pair of texts once while it remembers it: a page is written anew whenever an
 * article joins, and asks about the older ones again. What it forgets it reads again, which changes
 * no figure.
 */
public final class RememberingJudge implements PairJudge, EditorJudge {
  private final PairJudge pairs;
  private final EditorJudge editor;
  private final Cache<Pair, Double> same;
  private final Cache<Pair, SentenceUse> uses;
  private final Cache<Pair, Double> answers;
  private final Cache<Pair, Double> borneOut;
  private final Cache<Pair, Double> retold;

  /**
   * @param most how many pairs it remembers of each question, with their words
   */
  public RememberingJudge(PairJudge pairs, EditorJudge editor, int most) {
    this.pairs = pairs;
    this.editor = editor;
    this.same = cache(most);
    this.uses = cache(most);
    this.answers = cache(most);
    this.borneOut = cache(most);
    this.retold = cache(most);
  }

  private static <T> Cache<Pair, T> cache(int most) {
    // What is too much is forgotten before an answer is given, not by another thread some time.
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  @Override
  public double same(String a, String b) {
    return same(List.of(new Pair(a, b)))[0];
  }

  @Override
  public double[] same(List<Pair> asked) {
    Map<Pair, Double> known = same.getAll(asked, this::read);
    return asked.stream().mapToDouble(known::get).toArray();
  }

  private Map<Pair, Double> read(Set<? extends Pair> unknown) {
    List<Pair> asked = List.copyOf(unknown);
    double[] judged = pairs.same(asked);
    Map<Pair, Double> read = new HashMap<>();
    for (int i = 0; i < judged.length; i++) {
      read.put(asked.get(i), judged[i]);
    }
    return read;
  }

  @Override
  public List<SentenceUse> uses(String headline, List<String> sentences) {
    List<Pair> asked = sentences.stream().map(sentence -> new Pair(headline, sentence)).toList();
    Map<Pair, SentenceUse> known = uses.getAll(asked, unknown -> readUses(headline, unknown));
    return asked.stream().map(known::get).toList();
  }

  private Map<Pair, SentenceUse> readUses(String headline, Set<? extends Pair> unknown) {
    List<Pair> asked = List.copyOf(unknown);
    List<SentenceUse> judged = editor.uses(headline, asked.stream().map(Pair::b).toList());
    Map<Pair, SentenceUse> read = new HashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      read.put(asked.get(i), judged.get(i));
    }
    return read;
  }

  @Override
  public double answers(String question, String sentence) {
    return answers.get(new Pair(question, sentence), pair -> editor.answers(pair.a(), pair.b()));
  }

  @Override
  public double bearsOut(String evidence, String claim) {
    return borneOut.get(new Pair(evidence, claim), pair -> editor.bearsOut(pair.a(), pair.b()));
  }

  @Override
  public double retells(String sentence, String told) {
    return retold.get(new Pair(sentence, told), pair -> editor.retells(pair.a(), pair.b()));
  }
}
