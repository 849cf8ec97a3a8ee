package dev.backstory.support;

import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SupportJudge;
import dev.backstory.port.Tagger;
import dev.backstory.port.Thesaurus;
import dev.backstory.port.Token;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /** Who asks whether something is so only says of whom and of what he asks it. */
  private static final List<ClaimCheck> OF_CLOSED_QUESTIONS =
      List.of(new WordsCheck(), new FigureCheck(), new NameCheck(), new RoleCheck());

  /** Who asks why or how many takes the rest for granted, but not as certain. */
  private static final List<ClaimCheck> OF_OPEN_QUESTIONS =
      List.of(
          new WordsCheck(),
          new ExchangeCheck(),
          new FigureCheck(),
          new NameCheck(),
          new NegationCheck(),
          new DegreeCheck(),
          new OrderCheck(),
          new ParticipantCheck(),
          new RoleCheck());

  private final SentenceTagger tagger;
  private final SupportFeatures features;
  private final SupportModel model;
  private final Thesaurus thesaurus;

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

  public EvidenceGate(Tagger tagger, EditorJudge judge, SupportJudge reader, Thesaurus thesaurus) {
    this.tagger = new SentenceTagger(tagger);
    this.thesaurus = thesaurus;
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
    return faults(claim, evidence, CHECKS);
  }

  /**
   * What a question takes for granted that its evidence does not say, in words.
   *
   * @param open whether it asks for more than whether something is so
   */
  public List<String> faultsOfQuestion(String question, EvidenceText evidence, boolean open) {
    return faults(question, evidence, open ? OF_OPEN_QUESTIONS : OF_CLOSED_QUESTIONS);
  }

  private List<String> faults(String claim, EvidenceText evidence, List<ClaimCheck> checks) {
    return ReadText.of(claim, tagger).sentences().stream()
        .flatMap(sentence -> faults(sentence, evidence, checks).stream())
        .distinct()
        .toList();
  }

  /**
   * Those of some words of a claim that say more than all common words of its evidence, such as
   * names.
   *
   * @param stems of these words
   */
  public Set<String> sayingMore(Set<String> stems, String claim, List<EvidenceText> evidence) {
    List<Token> told =
        evidence.stream().flatMap(text -> CommonWords.of(text.read()).stream()).toList();
    Set<String> borneOut = new HashSet<>();
    for (Token word : CommonWords.of(ReadText.of(claim, tagger), stems)) {
      if (thesaurus.saysNoMore(word, told) || Direction.of(told).has(word)) {
        borneOut.addAll(Words.stems(word.form()));
      }
    }
    Set<String> more = new TreeSet<>(stems);
    more.removeAll(borneOut);
    return more;
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
    return faults(sentence, evidence, CHECKS);
  }

  private static List<String> faults(
      ReadSentence sentence, EvidenceText evidence, List<ClaimCheck> checks) {
    if (evidence.size() == 0) {
      return List.of("no evidence");
    }
    List<String> faults = new ArrayList<>();
    checks.forEach(check -> faults.addAll(check.faults(sentence, evidence.read())));
    return faults;
  }
}
