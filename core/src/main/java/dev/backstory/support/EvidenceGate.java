package dev.backstory.support;

import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SupportJudge;
import dev.backstory.port.Tagger;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a claim pass that was written and not extracted only if its evidence bears it out: a learnt
 * judge must find it supported, and on a few sentences of evidence no exact check may find a fault
 * in it. On a whole article, of which a claim may sum up much, these checks only count with the
 * judge. A claim of several sentences is as good as the worst of them.
 */
public final class EvidenceGate {
  /** From here on a sentence counts as supported. */
  public static final double SUPPORTED = 0.27;

  /** Up to so many sentences of evidence exact checks decide. */
  private static final int FEW = 8;

  private static final List<ClaimCheck> CHECKS =
      List.of(
          new WordsCheck(),
          new AlignmentCheck(),
          new LeftOutCheck(),
          new ReplacedNounCheck(),
          new ExchangeCheck(),
          new FigureCheck(),
          new NameCheck(),
          new NegationCheck(),
          new CertaintyCheck(),
          new DegreeCheck(),
          new OrderCheck(),
          new ParticipantCheck(),
          new SpeakerCheck(),
          new RoleCheck(),
          new RivalFigureCheck(),
          new TogetherCheck());

  private final SentenceTagger tagger;
  private final SupportFeatures features;
  private final SupportModel model;

  /**
   * What the gate says of a claim.
   *
   * @param support how probable it is that the evidence bears it out, 0 to 1
   * @param faults what it says that its evidence does not, in words
   * @param exact whether a fault decides
   */
  public record Verdict(double support, List<String> faults, boolean exact) {
    public Verdict {
      faults = List.copyOf(faults);
    }

    public boolean accepted() {
      return support >= SUPPORTED && (faults.isEmpty() || !exact);
    }

    /** Why it is refused, in words; empty if it is accepted. */
    public String why() {
      if (accepted()) {
        return "";
      }
      return faults.isEmpty() ? "the evidence does not support it" : String.join("; ", faults);
    }
  }

  /**
   * A sentence of a claim.
   *
   * @param passage the sentences of the evidence that are read beside it, in their order
   */
  public record Read(String sentence, List<String> passage) {
    public Read {
      passage = List.copyOf(passage);
    }
  }

  public EvidenceGate(Tagger tagger, EditorJudge judge, SupportJudge reader) {
    this.tagger = new SentenceTagger(tagger);
    this.features = new SupportFeatures(judge, reader);
    this.model = SupportModel.trained();
  }

  /** Reads what claims rest on. */
  public EvidenceText evidence(String text) {
    return new EvidenceText(text, tagger);
  }

  public Verdict judge(String claim, EvidenceText evidence) {
    double support = 1;
    List<String> faults = new ArrayList<>();
    for (ReadSentence sentence : ReadText.of(claim, tagger).sentences()) {
      List<String> found = faults(sentence, evidence);
      faults.addAll(found);
      support =
          Math.min(
              support, model.probability(features.of(sentence.text(), evidence, found.size())));
    }
    return new Verdict(support, faults.stream().distinct().toList(), evidence.size() <= FEW);
  }

  /** What a claim says that its evidence does not, in words; empty if no exact check finds any. */
  public List<String> faults(String claim, EvidenceText evidence) {
    return ReadText.of(claim, tagger).sentences().stream()
        .flatMap(sentence -> faults(sentence, evidence).stream())
        .distinct()
        .toList();
  }

  /** What is read of the evidence beside each sentence of a claim, for the judge's trainer. */
  public List<Read> read(String claim, EvidenceText evidence) {
    return ReadText.of(claim, tagger).sentences().stream()
        .map(s -> new Read(s.text(), EvidencePassage.of(s.text(), evidence)))
        .toList();
  }

  /** What the judge knows of each sentence of a claim, for its trainer. */
  public List<double[]> features(String claim, EvidenceText evidence) {
    return ReadText.of(claim, tagger).sentences().stream()
        .map(s -> features.of(s.text(), evidence, faults(s, evidence).size()))
        .toList();
  }

  private static List<String> faults(ReadSentence sentence, EvidenceText evidence) {
    if (evidence.size() == 0) {
      return List.of("no evidence");
    }
    List<String> faults = new ArrayList<>();
    CHECKS.forEach(check -> faults.addAll(check.faults(sentence, evidence.read())));
    return faults;
  }
}
