package dev.backstory.golden;

import dev.backstory.desk.Models;
import dev.backstory.model.Embedding;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.Embedder;
import dev.backstory.port.PairJudge;
import dev.backstory.port.SentenceUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the eight-bit models said when a golden story was accepted. On another kind of processor
 * they say slightly different things, by which one of two nearly equal sentences may give way to
 * the other; the stories are to show what the program makes of the same answers. What was not asked
 * then is asked now.
 */
final class RecordedModels implements Embedder, PairJudge, EditorJudge {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double DIGITS = 10_000;

  private final Answers recorded;
  private final Answers asked = new Answers();

  /** By what was asked: of a text its vector, of two texts what is said of them. */
  record Answers(
      Map<String, float[]> vectors, Map<String, SentenceUse> uses, Map<String, Double> figures) {
    Answers() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  private RecordedModels(Answers recorded) {
    this.recorded = recorded;
  }

  /** Those that have not said anything yet. */
  static RecordedModels none() {
    return new RecordedModels(new Answers());
  }

  static RecordedModels of(Path file) throws IOException {
    return new RecordedModels(answers(file));
  }

  static Answers answers(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Answers.class);
  }

  /** Writes what was asked since, in order. */
  void write(Path file) throws IOException {
    Answers sorted =
        new Answers(
            new TreeMap<>(asked.vectors), new TreeMap<>(asked.uses), new TreeMap<>(asked.figures));
    Files.writeString(file, JSON.writeValueAsString(sorted) + "\n");
  }

  @Override
  public int dimensions() {
    return Models.embedder().dimensions();
  }

  @Override
  public Set<String> languages() {
    return Models.embedder().languages();
  }

  @Override
  public Embedding embed(String text) {
    float[] vector = recorded.vectors.get(text);
    float[] known = vector == null ? rounded(Models.embedder().embed(text)) : vector;
    asked.vectors.put(text, known);
    return Embedding.of(known);
  }

  private static float[] rounded(Embedding embedding) {
    float[] vector = embedding.values();
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) rounded(vector[i]);
    }
    return vector;
  }

  @Override
  public double same(String a, String b) {
    boolean inOrder = a.compareTo(b) <= 0;
    String key = inOrder ? key("same", a, b) : key("same", b, a);
    return figure(key, () -> Models.pairJudge().same(a, b));
  }

  @Override
  public double equivalent(String a, String b) {
    return figure(key("equivalent", a, b), () -> Models.pairJudge().equivalent(a, b));
  }

  @Override
  public double answers(String question, String sentence) {
    return figure(
        key("answers", question, sentence), () -> Models.editor().answers(question, sentence));
  }

  @Override
  public double bearsOut(String evidence, String claim) {
    return figure(
        key("bearsOut", evidence, claim), () -> Models.editor().bearsOut(evidence, claim));
  }

  @Override
  public double retells(String sentence, String told) {
    return figure(key("retells", sentence, told), () -> Models.editor().retells(sentence, told));
  }

  @Override
  public List<SentenceUse> uses(String headline, List<String> sentences) {
    List<SentenceUse> uses = new ArrayList<>();
    for (String sentence : sentences) {
      String key = key("uses", headline, sentence);
      SentenceUse use = recorded.uses.get(key);
      if (use == null) {
        use = rounded(Models.editor().uses(headline, List.of(sentence)).getFirst());
      }
      asked.uses.put(key, use);
      uses.add(use);
    }
    return uses;
  }

  private double figure(String key, Supplier<Double> ask) {
    Double known = recorded.figures.get(key);
    double figure = known == null ? rounded(ask.get()) : known;
    asked.figures.put(key, figure);
    return figure;
  }

  private static SentenceUse rounded(SentenceUse use) {
    return new SentenceUse(
        rounded(use.must()),
        rounded(use.matters()),
        rounded(use.ahead()),
        rounded(use.before()),
        rounded(use.noise()),
        rounded(use.gist()),
        rounded(use.opinion()),
        rounded(use.earlier()),
        rounded(use.kinds()),
        rounded(use.aspects()));
  }

  private static <K> Map<K, Double> rounded(Map<K, Double> figures) {
    Map<K, Double> rounded = new HashMap<>(figures);
    rounded.replaceAll((_, figure) -> rounded(figure));
    return rounded;
  }

  private static double rounded(double figure) {
    return Math.round(figure * DIGITS) / DIGITS;
  }

  private static String key(String what, String one, String other) {
    return what + " | " + one + " | " + other;
  }
}
