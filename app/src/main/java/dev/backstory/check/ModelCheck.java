package dev.backstory.check;

import dev.backstory.compose.pen.DraftGate;
import dev.backstory.compose.pen.DraftPage;
import dev.backstory.compose.pen.DraftSentence;
import dev.backstory.compose.pen.Drafted;
import dev.backstory.compose.pen.FactsGate;
import dev.backstory.compose.pen.Orders;
import dev.backstory.compose.pen.StoryVocabulary;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.support.EvidenceGate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges again what a language model wrote, as it was judged before it was published: each sentence
 * against the tellings of its facts, labels, questions and who says it; and that it stands where a
 * model may write.
 */
final class ModelCheck {
  private static final Set<String> ITS_OWN =
      Set.of(
          "whatHappened.claims",
          "behindTheHeadline.keyPoints",
          "behindTheHeadline.implications",
          "howWeGotHere.background",
          "commonQuestions.items");

  private final PageUnderCheck page;
  private final DraftGate gate;

  private ModelCheck(PageUnderCheck page, Supplier<EvidenceGate> gate) {
    this.page = page;
    this.gate = new FactsGate(gate, this::words, differences(page.page()), vocabulary(page));
  }

  /**
   * @param gate asked for when there is something to judge
   */
  static void check(PageUnderCheck page, Supplier<EvidenceGate> gate) {
    ModelCheck check = new ModelCheck(page, gate);
    PageContents.of(page.page()).claims().stream()
        .filter(placed -> Claim.isOfModel(placed.what().madeBy()))
        .forEach(check::claim);
    page.page().sections().forEach(check::provenance);
    if (page.hasTexts()) {
      check.beside(Drafted.of(page.page(), page.page().facts()).drafts());
    }
  }

  private static StoryVocabulary vocabulary(PageUnderCheck page) {
    return new StoryVocabulary(
        page.coverage().stream().map(Covering::title).flatMap(Stream::ofNullable).toList(),
        page.coverage().stream().flatMap(it -> page.text(it.id()).stream()).toList());
  }

  private static List<Difference> differences(StoryPage page) {
    return page.sections().stream()
        .flatMap(it -> it instanceof AgreeDiffer s ? s.differences().stream() : Stream.empty())
        .toList();
  }

  private @Nullable String words(Evidence telling) {
    String words = page.words(telling);
    return words.isEmpty()
        ? null
        : page.text(telling.articleId())
            .filter(text -> !Orders.around(text, telling))
            .map(_ -> words)
            .orElse(null);
  }

  private void claim(Placed<Claim> placed) {
    Claim claim = placed.what();
    page.unless(
        ITS_OWN.stream().anyMatch(placed.where()::startsWith),
        placed.where(),
        "a language model may not write here");
    List<Fact> facts =
        page.page().facts().stream().filter(it -> claim.facts().contains(it.id())).toList();
    page.unless(!facts.isEmpty(), placed.where(), "names no facts: " + claim.text());
    if (!facts.isEmpty() && page.hasTexts()) {
      gate.fault(new DraftSentence(claim.text(), facts))
          .ifPresent(fault -> notBorneOut(placed.where(), claim.text(), fault));
    }
  }

  /** It says so of a section if and only if a line of it is a model's. */
  private void provenance(PageSection section) {
    boolean written = section.everyClaim().stream().anyMatch(it -> Claim.isOfModel(it.madeBy()));
    boolean said = Claim.isOfModel(section.provenance());
    page.unless(
        section instanceof GoDeeper || written == said,
        section.kind(),
        "is not made as it says: " + section.provenance());
  }

  private void beside(DraftPage drafts) {
    drafts.keyPoints().forEach(it -> label(it.label(), it.sentence()));
    drafts
        .implications()
        .forEach(
            it -> {
              label(it.label(), it.sentence());
              if (it.saidBy() != null) {
                speaker(it.saidBy(), it.sentence());
              }
            });
    drafts.questions().forEach(it -> question("commonQuestions", it.asked()));
    drafts.openQuestions().forEach(it -> question("goDeeper", it));
  }

  private void label(String label, DraftSentence sentence) {
    gate.faultOfLabel(label, sentence)
        .ifPresent(fault -> notBorneOut("behindTheHeadline", label, fault));
  }

  private void speaker(String name, DraftSentence sentence) {
    gate.faultOfSpeaker(name, sentence)
        .ifPresent(fault -> notBorneOut("behindTheHeadline", name, fault));
  }

  private void question(String where, DraftSentence question) {
    gate.faultOfQuestion(question).ifPresent(fault -> notBorneOut(where, question.text(), fault));
  }

  private void notBorneOut(String where, String text, String fault) {
    page.fault(where, "its facts do not bear it out (" + fault + "): " + text);
  }
}
