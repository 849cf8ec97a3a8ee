package dev.backstory.compose.pen;

import dev.backstory.compose.section.question.QuestionSlug;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts drafts in the place of extracted lines, in the order of the page. A fact is told once: a
 * draft goes if what is before it tells a fact of it, and so does an extracted line. A paragraph is
 * a model's as a whole or not at all; lists, whose lines stand by themselves, are filled up.
 */
final class DraftPlacing {
  private static final int FEWEST_SENTENCES = 2;
  private static final int MOST_SENTENCES = 4;
  private static final int MOST_WORDS = 100;
  private static final int MOST_POINTS = 5;
  private static final int MOST_IMPLICATIONS = 3;
  private static final int MOST_QUESTIONS = 5;
  private static final int MOST_OPEN = 3;

  /** An answer with so many of the headline's words is the headline told again. */
  private static final double HEADLINE = 0.85;

  /** Two questions that share more of the shorter one's words ask the same. */
  private static final double ALIKE = 0.67;

  private final DraftPage drafts;
  private final String madeBy;
  private final Function<Evidence, @Nullable String> words;
  private final Set<String> headline;
  private final Set<String> told = new HashSet<>();

  /**
   * @param words of a telling
   */
  DraftPlacing(Drafted drafted, Function<Evidence, @Nullable String> words, String headline) {
    this.drafts = drafted.drafts();
    this.madeBy = drafted.madeBy();
    this.words = words;
    this.headline = Words.stems(headline);
  }

  List<PageSection> place(List<PageSection> extracted) {
    reserve(extracted);
    return extracted.stream().map(this::placed).toList();
  }

  /** What a paper adds without a quotation is all that there is of it. */
  private void reserve(List<PageSection> sections) {
    for (PageSection section : sections) {
      if (section instanceof PapersSay papers) {
        papers.entries().stream()
            .filter(entry -> entry.quote() == null)
            .map(PaperEntry::claim)
            .filter(Objects::nonNull)
            .forEach(claim -> told.addAll(claim.facts()));
      }
    }
  }

  private PageSection placed(PageSection section) {
    return switch (section) {
      case WhatHappened s -> happened(s);
      case BehindTheHeadline s -> behind(s);
      case PapersSay s -> papers(s);
      case HowWeGotHere s -> background(s);
      case GoDeeper s -> open(s);
      case CommonQuestions s -> answered(s);
      case AgreeDiffer s -> s;
      case Topics s -> s;
    };
  }

  /** It begins with what an editor would begin with, or is not the model's. */
  private PageSection happened(WhatHappened section) {
    List<Claim> claims = paragraph(drafts.whatHappened());
    Set<String> chosen = facts(section.claims());
    boolean good =
        claims.size() >= FEWEST_SENTENCES
            && !Collections.disjoint(claims.getFirst().facts(), chosen);
    tell(good ? claims : section.claims());
    return good ? new WhatHappened(madeBy, null, claims) : section;
  }

  private PageSection behind(BehindTheHeadline section) {
    List<KeyPoint> points =
        filled(
            drafts.keyPoints().stream().map(it -> new KeyPoint(it.label(), claim(it.sentence()))),
            section.keyPoints(),
            MOST_POINTS,
            KeyPoint::label,
            KeyPoint::claim);
    List<Implication> implications =
        filled(
            drafts.implications().stream().map(this::implication),
            section.implications(),
            MOST_IMPLICATIONS,
            Implication::label,
            Implication::claim);
    if (points.isEmpty() && implications.isEmpty() && section.omitted() == null) {
      return new BehindTheHeadline(
          section.provenance(), "its facts are told above", List.of(), List.of());
    }
    List<Claim> claims =
        Stream.concat(
                points.stream().map(KeyPoint::claim), implications.stream().map(Implication::claim))
            .toList();
    String omitted = claims.isEmpty() ? section.omitted() : null;
    return new BehindTheHeadline(
        provenance(claims, section.provenance()), omitted, points, implications);
  }

  private Implication implication(DraftPage.Implication draft) {
    Set<String> speakers =
        draft.sentence().facts().stream()
            .map(Fact::saidBy)
            .map(String::valueOf)
            .collect(Collectors.toSet());
    String only = draft.sentence().facts().getFirst().saidBy();
    String said = draft.saidBy() == null && speakers.size() == 1 ? only : draft.saidBy();
    return new Implication(draft.label(), claim(draft.sentence()), said);
  }

  /** What a paper adds is not told twice, while its quotation stands. */
  private PageSection papers(PapersSay section) {
    Predicate<Claim> again = claim -> !Collections.disjoint(claim.facts(), told);
    List<PaperEntry> entries =
        section.entries().stream()
            .map(
                it ->
                    it.quote() != null && it.claim() != null && again.test(it.claim())
                        ? it.withoutClaim()
                        : it)
            .toList();
    entries.stream()
        .map(PaperEntry::claim)
        .filter(Objects::nonNull)
        .forEach(claim -> told.addAll(claim.facts()));
    return new PapersSay(section.provenance(), section.omitted(), entries);
  }

  private PageSection background(HowWeGotHere section) {
    List<Claim> claims = paragraph(drafts.background());
    boolean good = claims.size() >= FEWEST_SENTENCES;
    List<Claim> chosen = good ? claims : section.background().stream().filter(this::isNew).toList();
    tell(chosen);
    boolean nothing = chosen.isEmpty() && section.timeline().isEmpty();
    String why = section.omitted() == null ? "its facts are told above" : section.omitted();
    return new HowWeGotHere(
        provenance(chosen, section.provenance()), nothing ? why : null, chosen, section.timeline());
  }

  private PageSection open(GoDeeper section) {
    List<OpenQuestion> questions =
        drafts.openQuestions().stream()
            .map(it -> new OpenQuestion(it.text(), SentenceEvidence.ofQuestion(it, words)))
            .limit(MOST_OPEN)
            .toList();
    return questions.size() < Math.min(FEWEST_SENTENCES, Math.max(1, section.questions().size()))
        ? section
        : new GoDeeper(madeBy, null, questions);
  }

  private PageSection answered(CommonQuestions section) {
    List<AnsweredQuestion> items = new ArrayList<>();
    drafts.questions().stream()
        .map(it -> new AnsweredQuestion("", it.question(), claims(it.answer())))
        .filter(item -> items.size() < MOST_QUESTIONS && fits(item, items))
        .forEachOrdered(item -> items.add(QuestionSlug.numbered(item, items)));
    section.items().stream()
        .filter(item -> items.size() < section.items().size() && fits(item, items))
        .forEachOrdered(item -> items.add(QuestionSlug.numbered(item, items)));
    List<Claim> claims = items.stream().flatMap(item -> item.answer().stream()).toList();
    boolean good = claims.stream().anyMatch(it -> Claim.isOfModel(it.madeBy()));
    return good && items.size() >= FEWEST_SENTENCES
        ? new CommonQuestions(madeBy, null, items)
        : section;
  }

  private boolean fits(AnsweredQuestion item, List<AnsweredQuestion> items) {
    return !isHeadline(item.answer().getFirst())
        && items.stream().noneMatch(other -> isAlike(other, item));
  }

  private static boolean isAlike(AnsweredQuestion one, AnsweredQuestion other) {
    Set<String> first = Words.stems(one.question());
    Set<String> second = Words.stems(other.question());
    long shared = first.stream().filter(second::contains).count();
    return shared > ALIKE * Math.min(first.size(), second.size());
  }

  private boolean isHeadline(Claim answer) {
    long shared = headline.stream().filter(Words.stems(answer.text())::contains).count();
    return !headline.isEmpty() && shared >= HEADLINE * headline.size();
  }

  /** Sentences of new facts, as many as a paragraph has room for. */
  private List<Claim> paragraph(List<DraftSentence> sentences) {
    List<Claim> claims = new ArrayList<>();
    Set<String> here = new HashSet<>();
    int length = 0;
    for (Claim claim : claims(sentences)) {
      int longer = length + Words.count(claim.text());
      boolean more = !here.containsAll(claim.facts());
      if (isNew(claim) && more && longer <= MOST_WORDS && claims.size() < MOST_SENTENCES) {
        claims.add(claim);
        here.addAll(claim.facts());
        length = longer;
      }
    }
    return claims;
  }

  /** What the model wrote, then what was extracted until there is as much as before. */
  private <T> List<T> filled(
      Stream<T> written,
      List<T> extracted,
      int most,
      Function<T, String> label,
      Function<T, Claim> claim) {
    List<T> items = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    Predicate<T> fits =
        item ->
            isNew(claim.apply(item))
                && Collections.disjoint(labels, Words.stems(label.apply(item)));
    Consumer<T> add =
        item -> {
          items.add(item);
          labels.addAll(Words.stems(label.apply(item)));
          tell(List.of(claim.apply(item)));
        };
    written.filter(item -> items.size() < most && fits.test(item)).forEachOrdered(add);
    extracted.stream()
        .filter(item -> items.size() < extracted.size() && fits.test(item))
        .forEachOrdered(add);
    return items;
  }

  /** Whether no fact of it is told yet. */
  private boolean isNew(Claim claim) {
    return Collections.disjoint(claim.facts(), told);
  }

  private void tell(Collection<Claim> claims) {
    told.addAll(facts(claims));
  }

  private static Set<String> facts(Collection<Claim> claims) {
    return claims.stream().flatMap(claim -> claim.facts().stream()).collect(Collectors.toSet());
  }

  private String provenance(List<Claim> claims, String otherwise) {
    return claims.stream().anyMatch(it -> Claim.isOfModel(it.madeBy())) ? madeBy : otherwise;
  }

  private List<Claim> claims(List<DraftSentence> sentences) {
    return sentences.stream().map(this::claim).toList();
  }

  private Claim claim(DraftSentence sentence) {
    return new Claim(
        sentence.text(),
        sentence.facts().stream().map(Fact::id).distinct().toList(),
        SentenceEvidence.of(sentence, words),
        List.of(),
        madeBy);
  }
}
