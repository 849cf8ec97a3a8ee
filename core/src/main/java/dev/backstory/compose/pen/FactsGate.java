package dev.backstory.compose.pen;

import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.Words;
import dev.backstory.support.EvidenceGate;
import dev.backstory.support.EvidenceGate.Verdict;
import dev.backstory.support.EvidenceText;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a model wrote with the words in which articles tell the facts that it names. A
 * sentence may join and shorten them, and must be borne out in every respect that is checked,
 * whatever a judge says; no word of a sentence, label or question may be in neither these nor a
 * short list.
 */
public final class FactsGate implements DraftGate {
  private static final Set<String> PLAIN = NewWords.list("plain-words.txt");
  private static final Set<String> ASKING = NewWords.list("question-words.txt");

  private final Supplier<EvidenceGate> gate;
  private final Function<Evidence, @Nullable String> words;
  private final ReportedValues values;
  private final StoryVocabulary story;
  private final Map<String, EvidenceText> read = new ConcurrentHashMap<>();

  /**
   * @param gate asked for when there is something to judge
   * @param words of a telling, null where they are not known
   * @param differences on which newspapers differ
   * @param story what its articles say besides
   */
  public FactsGate(
      Supplier<EvidenceGate> gate,
      Function<Evidence, @Nullable String> words,
      List<Difference> differences,
      StoryVocabulary story) {
    this.gate = gate;
    this.words = words;
    this.values = new ReportedValues(differences);
    this.story = story;
  }

  @Override
  public Optional<String> fault(DraftSentence sentence) {
    List<Evidence> evidence = SentenceEvidence.of(sentence, words);
    return faultOfFacts(sentence, evidence)
        .or(() -> DraftForm.faultOfSentence(sentence.text()))
        .or(() -> faultOfSource(sentence, evidence))
        .or(() -> faultOfValues(sentence, evidence))
        .or(() -> strange(sentence.text(), told(sentence, evidence), PLAIN))
        .or(() -> judged(sentence.text(), told(sentence, evidence)));
  }

  private static Optional<String> faultOfFacts(DraftSentence sentence, List<Evidence> evidence) {
    if (!sentence.facts().stream().allMatch(Fact::isCurrent)) {
      return Optional.of("a fact that holds no longer");
    }
    return unless(!evidence.isEmpty(), "it has no word of one of its facts");
  }

  /** What every telling has somebody say is told with who does. */
  private Optional<String> faultOfSource(DraftSentence sentence, List<Evidence> evidence) {
    Set<String> speakers =
        sentence.facts().stream()
            .map(Fact::saidBy)
            .flatMap(it -> Words.stems(Objects.requireNonNullElse(it, "")).stream())
            .collect(Collectors.toSet());
    boolean plain =
        sentence.facts().stream().anyMatch(it -> it.saidBy() == null)
            || evidence.stream()
                .map(words)
                .filter(Objects::nonNull)
                .anyMatch(it -> Collections.disjoint(Words.stems(it), speakers));
    return unless(
        plain || !Collections.disjoint(Words.stems(sentence.text()), speakers),
        "it does not say who says so");
  }

  private Optional<String> faultOfValues(DraftSentence sentence, List<Evidence> evidence) {
    return unless(
        !values.isOneSided(sentence.text(), evidence), "newspapers give other values, too");
  }

  private Optional<String> judged(String text, String told) {
    Verdict verdict = gate.get().judge(text, read(told));
    return verdict.faults().isEmpty()
        ? unless(verdict.accepted(), verdict.why())
        : Optional.of(String.join("; ", verdict.faults()));
  }

  /** A question asks, and says nothing that its facts do not. */
  @Override
  public Optional<String> faultOfQuestion(DraftSentence question) {
    List<Evidence> evidence = SentenceEvidence.ofQuestion(question, words);
    String told = told(question, evidence);
    String text = question.text();
    Set<String> others = NewWords.union(NewWords.union(PLAIN, ASKING), story.all());
    return faultOfFacts(question, evidence)
        .or(() -> DraftForm.faultOfQuestion(text))
        .or(() -> strange(text, told, others))
        .or(() -> ClaimVerifier.notBorneOut(told, text).stream().findFirst())
        .or(
            () ->
                gate.get().faultsOfQuestion(text, read(told), DraftForm.isOpen(text)).stream()
                    .findFirst());
  }

  @Override
  public Optional<String> faultOfLabel(String label, DraftSentence sentence) {
    String told = told(sentence, SentenceEvidence.of(sentence, words)) + "\n" + sentence.text();
    return DraftForm.faultOfLabel(label)
        .or(() -> strange(label, told, NewWords.union(PLAIN, LabelNouns.of(told))))
        .or(() -> unless(!isBareName(label, told), "a label that is a bare name"));
  }

  private Optional<String> strange(String text, String told, Set<String> others) {
    Set<String> strange = NewWords.of(text, told + "\n" + story.headlines(), others);
    if (!strange.isEmpty()) {
      strange = gate.get().sayingMore(strange, text, List.of(read(told), read(story.headlines())));
    }
    return unless(
        strange.isEmpty(), "words that its facts do not have: " + String.join(", ", strange));
  }

  private static boolean isBareName(String label, String told) {
    Set<String> forms = Set.copyOf(Words.of(told));
    return Words.of(label).stream()
        .filter(word -> !Words.isStop(word))
        .allMatch(word -> forms.contains(word) && !forms.contains(word.toLowerCase(Locale.ROOT)));
  }

  @Override
  public Optional<String> faultOfSpeaker(String name, DraftSentence sentence) {
    return unless(
        sentence.facts().stream()
            .map(Fact::saidBy)
            .filter(Objects::nonNull)
            .anyMatch(it -> Marks.folded(it).equalsIgnoreCase(Marks.folded(name))),
        "not who says so");
  }

  private EvidenceText read(String told) {
    return read.computeIfAbsent(told, gate.get()::evidence);
  }

  /** The words of tellings, each after who says them where they do not name him themselves. */
  private String told(DraftSentence sentence, List<Evidence> evidence) {
    return evidence.stream()
        .map(telling -> told(sentence, telling))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String told(DraftSentence sentence, Evidence telling) {
    String text = Marks.spaced(Objects.requireNonNullElse(words.apply(telling), ""));
    return sentence.facts().stream()
        .filter(fact -> fact.tellings().contains(telling))
        .map(Fact::saidBy)
        .filter(Objects::nonNull)
        .filter(speaker -> !text.isEmpty() && !text.contains(speaker))
        .findFirst()
        .map(speaker -> speaker + ": " + text)
        .orElse(text);
  }

  private static Optional<String> unless(boolean holds, String fault) {
    return holds ? Optional.empty() : Optional.of(fault);
  }
}
