package dev.backstory.desk;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.fact.FactFinder;
import dev.backstory.model.Gloss;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.OnnxEmbedder;
import dev.backstory.models.OnnxJudge;
import dev.backstory.models.OnnxSupportJudge;
import dev.backstory.models.Remembering;
import dev.backstory.models.RememberingJudge;
import dev.backstory.models.WordNetGlossary;
import dev.backstory.models.WordNetThesaurus;
import dev.backstory.places.JoinedGlossary;
import dev.backstory.places.PlaceGlossary;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.Embedder;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.PairJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.port.SupportJudge;
import dev.backstory.port.Tagger;
import dev.backstory.port.Thesaurus;
import dev.backstory.support.EvidenceGate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The trained models and dictionaries: each is loaded when it is first asked for, which takes up to
 * ten seconds, and then there is one of it for all of the process.
 */
public final class Models {
  /** Some ten megabytes of sentences. */
  private static final int REMEMBERED_PAIRS = 20_000;

  /** Most articles are read once. */
  private static final AtomicInteger REMEMBERED_TEXTS = new AtomicInteger();

  private Models() {}

  private static final class TaggerOnce {
    static final Tagger TAGGER = Remembering.tagger(new Nlp4jTagger(), REMEMBERED_TEXTS.get());
  }

  private static final class EmbedderOnce {
    static final Embedder EMBEDDER =
        Remembering.embedder(new OnnxEmbedder(), REMEMBERED_TEXTS.get());
  }

  private static final class JudgeOnce {
    static final OnnxJudge JUDGE = new OnnxJudge();
  }

  /**
   * Loads the judge when it is first asked: while the tagger is loaded, which takes most memory of
   * all, nothing else should be there.
   */
  private static final class LateJudge implements PairJudge, EditorJudge {
    @Override
    public double same(String a, String b) {
      return pairJudge().same(a, b);
    }

    @Override
    public double[] same(List<Pair> pairs) {
      return pairs.isEmpty() ? new double[0] : pairJudge().same(pairs);
    }

    @Override
    public List<SentenceUse> uses(String headline, List<String> sentences) {
      return sentences.isEmpty() ? List.of() : JudgeOnce.JUDGE.uses(headline, sentences);
    }

    @Override
    public double answers(String question, String sentence) {
      return JudgeOnce.JUDGE.answers(question, sentence);
    }

    @Override
    public double bearsOut(String evidence, String claim) {
      return JudgeOnce.JUDGE.bearsOut(evidence, claim);
    }

    @Override
    public double retells(String sentence, String told) {
      return JudgeOnce.JUDGE.retells(sentence, told);
    }
  }

  private static final class RememberingOnce {
    static final RememberingJudge JUDGE =
        new RememberingJudge(
            new LateJudge(), new LateJudge(), Math.max(REMEMBERED_PAIRS, REMEMBERED_TEXTS.get()));
    static final FactFinder FACTS = new FactFinder(JUDGE);
  }

  private static final class EvidenceGateOnce {
    static final EvidenceGate GATE = new EvidenceGate(tagger(), editor(), support(), thesaurus());
  }

  private static final class SupportOnce {
    static final SupportJudge JUDGE = new OnnxSupportJudge();
  }

  private static final class TemperOnce {
    static final String TEMPER =
        Double.toHexString(
            JudgeOnce.JUDGE.same(
                "The ferry sank off Orrin on Tuesday, killing twelve people.",
                "Twelve died when a ferry went down near Orrin, the coastguard said."));
  }

  private static final class AnnotatorOnce {
    static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator(tagger(), embedder());
  }

  private static final class GlossaryOnce {
    static final EntityGlossary GLOSSARY =
        new JoinedGlossary(new WordNetGlossary(), new PlaceGlossary());
  }

  private static final class ThesaurusOnce {
    static final Thesaurus THESAURUS = new WordNetThesaurus();
  }

  /**
   * Has the models remember what they read of so many sentences, of so many pairs of them, and of
   * the leads of so many articles, for a program that reads the same articles again and again. To
   * be said before anything is read.
   */
  public static void remember(int most) {
    REMEMBERED_TEXTS.set(most);
  }

  public static Tagger tagger() {
    return TaggerOnce.TAGGER;
  }

  public static Embedder embedder() {
    return EmbedderOnce.EMBEDDER;
  }

  /** Whether two sentences tell the same fact. */
  public static PairJudge pairJudge() {
    return JudgeOnce.JUDGE;
  }

  /** How well passages bear out sentences. */
  public static SupportJudge support() {
    return (passage, sentence) -> SupportOnce.JUDGE.read(passage, sentence);
  }

  /** What sentences are good for. */
  public static EditorJudge editor() {
    return RememberingOnce.JUDGE;
  }

  /** Which sentences answer a question; what readers ask is not remembered. */
  static EditorJudge answers() {
    return new LateJudge();
  }

  /** Whether evidence bears out what a language model wrote. */
  public static EvidenceGate evidenceGate() {
    return EvidenceGateOnce.GATE;
  }

  /** Which words say no more than others. */
  public static Thesaurus thesaurus() {
    return (word, told) -> ThesaurusOnce.THESAURUS.saysNoMore(word, told);
  }

  /** What the judge says of two sentences to the last bit, which differs between processors. */
  static String temper() {
    return TemperOnce.TEMPER;
  }

  /** Finds what the articles of stories tell. */
  public static FactFinder facts() {
    return RememberingOnce.FACTS;
  }

  public static ArticleAnnotator annotator() {
    return AnnotatorOnce.ANNOTATOR;
  }

  /**
   * What is known of people, organisations and places without a knowledge base; its version is
   * known before it is loaded.
   */
  public static EntityGlossary glossary() {
    return new EntityGlossary() {
      @Override
      public List<Gloss> find(String name) {
        return GlossaryOnce.GLOSSARY.find(name);
      }

      @Override
      public String version() {
        return JoinedGlossary.version(WordNetGlossary.VERSION, PlaceGlossary.VERSION);
      }
    };
  }
}
