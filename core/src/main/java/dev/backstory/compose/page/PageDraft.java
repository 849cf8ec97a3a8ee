package dev.backstory.compose.page;

import dev.backstory.compose.claim.ClaimEditor;
import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.compose.claim.Corroboration;
import dev.backstory.compose.claim.Witnesses;
import dev.backstory.compose.story.DefiniteSubject;
import dev.backstory.compose.story.NewsValue;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.Recency;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SentenceFeatures;
import dev.backstory.compose.story.SentenceUses;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.TimeExpression;
import dev.backstory.port.EditorJudge;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A page in the making: what stands on it so far, the gate through which every claim and quotation
 * must go, and how much of each article is used up.
 */
public final class PageDraft {
  /** From this probability on what is told already and another sentence are much the same. */
  private static final double TOUCHED = 0.13;

  /** From this probability on a judge that reads both says that one tells the other again. */
  private static final double RETOLD = 0.5;

  /** With fewer stems in common that is not asked. */
  private static final int FEWEST_SHARED = 5;

  /** A sentence with more words than these tells more than the toll in it. */
  private static final int TOLL_WORDS = 20;

  private final Story story;
  private final StoryMaterial material;
  private final ComposeSettings settings;
  private final Consumer<Rejection> dropped;
  private final ClaimEditor editor;
  private final ClaimVerifier verifier = new ClaimVerifier();
  private final ArticleUse used;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final List<StorySentence> told = new ArrayList<>();
  private final StoryTopics topics;
  private final Salience salience;
  private final SentenceFeatures shown;
  private final Corroboration corroboration;
  private final Witnesses witnesses;
  private final EditorJudge judge;
  private final PreviousSelection before;
  private String headline = "";
  private @Nullable SentenceUses uses;
  private @Nullable NewsValue value;

  public PageDraft(
      Story story,
      StoryMaterial material,
      StoryTopics topics,
      EditorJudge judge,
      PreviousSelection before,
      ComposeSettings settings,
      Consumer<Rejection> dropped) {
    this.story = story;
    this.before = before;
    this.judge = judge;
    this.material = material;
    this.topics = topics;
    this.settings = settings;
    this.dropped = dropped;
    this.editor = new ClaimEditor(material);
    this.salience = new Salience(material);
    this.shown = new SentenceFeatures(material, salience);
    this.corroboration = new Corroboration(material, judge);
    this.witnesses = new Witnesses(material, judge);
    this.used = new ArticleUse(material.articles(), settings);
  }

  public Story story() {
    return story;
  }

  /** Whom and what the story names. */
  public StoryTopics topics() {
    return topics;
  }

  /** How much sentences say of what the story is about. */
  public Salience salience() {
    return salience;
  }

  public ComposeSettings settings() {
    return settings;
  }

  /** Empty until it is written. */
  public String headline() {
    return headline;
  }

  public void headline(String headline) {
    this.headline = headline;
    this.uses = null;
    this.value = null;
  }

  /** What sentences are good for under the headline. */
  public SentenceUses uses() {
    if (uses == null) {
      uses = SentenceUses.of(shown, headline, judge, editor::canTell);
    }
    return uses;
  }

  /** How much sentences are worth to the page. */
  public NewsValue value() {
    if (value == null) {
      value = new NewsValue(shown, uses(), before);
    }
    return value;
  }

  /**
   * Whether the sentence is wanted so with at least this probability; one that the judge has not
   * read is not, and where there is no judge each may be.
   */
  public boolean isWanted(StorySentence sentence, NewsValue.Use use, double probability) {
    return uses().isKnown(sentence)
        && (!uses().isRead(sentence) || value().of(sentence, use) >= probability);
  }

  /**
   * Whether it is comment: of a column, by its address and headline, or by its own words and those
   * beside it.
   */
  public boolean isComment(StorySentence sentence) {
    return material.isColumn(sentence.articleId()) || value().isComment(sentence);
  }

  /** The sentences in the order in which the page told them before, as far as it did. */
  public List<StorySentence> asBefore(NewsValue.Use use, List<StorySentence> order) {
    return before.asBefore(use, order);
  }

  /** How probable it is that a sentence answers a question. */
  public double answers(String question, String sentence) {
    return judge.answers(question, sentence);
  }

  /** How probable it is that a sentence tells again what another tells, as a judge reads them. */
  public double retells(StorySentence sentence, StorySentence told) {
    return judge.retells(sentence.text(), told.text());
  }

  /** Claims that stand on the page already, in its order. */
  public List<Claim> claims() {
    return List.copyOf(claims);
  }

  /** Whether the page says this, or nearly this, already. */
  public boolean tells(StorySentence sentence) {
    return told.stream().anyMatch(other -> material.repeats(other, sentence));
  }

  /** Whether the page speaks of much the same already, so that another sentence tells more. */
  public boolean touches(StorySentence sentence) {
    return told.stream().anyMatch(other -> material.isAlike(other, sentence, TOUCHED))
        || tellsTollAgain(sentence)
        || told.stream().anyMatch(other -> isRetold(sentence, other));
  }

  /** Whether one tells what the other tells, as a judge reads both, however they are dated. */
  public boolean isRetold(StorySentence sentence, StorySentence told) {
    long shared = sentence.stems().stream().filter(told.stems()::contains).count();
    return shared >= FEWEST_SHARED && retells(sentence, told) >= RETOLD;
  }

  /** Whether it tells little more than a toll that the page has told already. */
  private boolean tellsTollAgain(StorySentence sentence) {
    Set<BigDecimal> tolls = tolls(sentence);
    return !tolls.isEmpty()
        && sentence.words() <= TOLL_WORDS
        && told.stream().anyMatch(other -> tolls(other).containsAll(tolls));
  }

  private Set<BigDecimal> tolls(StorySentence sentence) {
    Set<BigDecimal> values = new HashSet<>();
    material.facts().figures().stream()
        .filter(figure -> figure.toll() && figure.sentence().equals(sentence.evidence()))
        .forEach(figure -> values.add(figure.value().stripTrailingZeros()));
    return values;
  }

  /** Whether a reader of the page so far knows what the sentence speaks of as known. */
  public boolean isUnderstood(StorySentence sentence) {
    Set<String> subject = DefiniteSubject.stems(sentence);
    if (subject.isEmpty()) {
      return true;
    }
    Set<String> known = toldStems();
    known.addAll(Words.stems(headline));
    return subject.stream().anyMatch(stem -> known.contains(stem) || isCommon(stem));
  }

  /** Whether most articles of the story speak of it. */
  private boolean isCommon(String stem) {
    return material.documentFrequency(stem) * 2 > material.articles().size();
  }

  /** The stems of what the page says already. */
  Set<String> toldStems() {
    Set<String> stems = new LinkedHashSet<>();
    told.forEach(sentence -> stems.addAll(sentence.stems()));
    return stems;
  }

  /** Persons whose full names stand on the page already. */
  Set<String> named() {
    return named;
  }

  /**
   * The sentence as a claim, with the full names of those whom the page has not named yet, and with
   * all that tell it; empty also if later reports have overtaken it, or if it is of a report of
   * what was news long ago.
   */
  public Optional<Claim> claim(StorySentence sentence) {
    return claim(sentence, named);
  }

  /** The same for a place of its own, where a reader knows these full names and no others. */
  public Optional<Claim> claim(StorySentence sentence, Set<String> known) {
    return isCurrent(sentence)
        ? editor.claim(sentence, known).map(claim -> corroboration.of(claim, sentence))
        : Optional.empty();
  }

  /**
   * The sentence as a claim on what came before, where a reader knows these full names and no
   * others: reports of what was news long ago may tell it, too.
   */
  public Optional<Claim> history(StorySentence sentence, Set<String> known) {
    return holds(sentence)
        ? editor.claim(sentence, known).map(claim -> corroboration.of(claim, sentence))
        : Optional.empty();
  }

  /**
   * The sentence as a claim under the date of this time, where a reader knows no names; empty as
   * above.
   */
  public Optional<Claim> datedClaim(StorySentence sentence, TimeExpression time) {
    return isCurrent(sentence)
        ? editor
            .datedClaim(sentence, time, Set.of())
            .map(claim -> corroboration.of(claim, sentence))
        : Optional.empty();
  }

  /** The sentence as a claim in few words: without what it says by the way. */
  public Optional<Claim> shortClaim(StorySentence sentence) {
    return isCurrent(sentence)
        ? editor.shortClaim(sentence, named).map(claim -> corroboration.of(claim, sentence))
        : Optional.empty();
  }

  /** The sentence as a claim of a speaker whom the page names beside it. */
  public Optional<Claim> claimOf(StorySentence sentence, Quotation quotation) {
    return isCurrent(sentence)
        ? editor.claimOf(sentence, quotation, named).map(claim -> corroboration.of(claim, sentence))
        : Optional.empty();
  }

  /**
   * Whether the sentence tells a fact that still holds, in a report of this news, as it is by now.
   * What no longer holds is found by {@link dev.backstory.fact.SupersededFacts}.
   */
  public boolean isCurrent(StorySentence sentence) {
    Recency recency = material.recency();
    return holds(sentence)
        && !recency.isOfOtherNews(sentence.article())
        && !recency.isOver(sentence);
  }

  private boolean holds(StorySentence sentence) {
    return material.factOf(sentence).filter(Fact::isCurrent).isPresent();
  }

  /**
   * Whether the page may still show this much of the article; a stretch shown twice counts once.
   */
  public boolean allows(Evidence evidence) {
    return used.allows(evidence);
  }

  /** Whether the article is far from used up even after showing this: later sections need some. */
  public boolean spares(Evidence evidence, double share) {
    return used.spares(evidence, share);
  }

  /**
   * The claim, now told on the page and not to be told again; empty if it is not true to its
   * evidence or uses too much.
   */
  public Optional<Claim> admit(Claim claim) {
    Optional<Claim> shown = show(claim);
    shown
        .flatMap(made -> material.at(made.evidence().getFirst()))
        .ifPresent(sentence -> tell(sentence, claim.text()));
    return shown;
  }

  /** The claim with those alone who surely tell the same. */
  public Claim sure(Claim claim) {
    return corroboration.sure(claim);
  }

  /** The claim with the newsrooms that tell it in other words in the openings of their reports. */
  public Claim witnessed(Claim claim) {
    return witnesses.add(claim);
  }

  /** Whether the opening of another newsroom's report tells it too. */
  public boolean isWitnessed(StorySentence sentence) {
    return witnesses.isTold(sentence);
  }

  /** The claim, now on the page in a view of what it tells; empty as above. */
  public Optional<Claim> show(Claim made) {
    Claim claim = sure(made);
    List<String> faults = verifier.faults(claim, material::text, material::publishedDay);
    if (!faults.isEmpty()) {
      dropped.accept(new Rejection(claim.evidence().getFirst().articleId(), faults.getFirst()));
      return Optional.empty();
    }
    Evidence shown = claim.evidence().getFirst();
    boolean words = claim.madeBy().equals(Claim.EXTRACTED);
    if (words && !allows(shown)) {
      return Optional.empty();
    }
    if (words) {
      used.show(shown);
    }
    claims.add(claim);
    return Optional.of(claim);
  }

  private void tell(StorySentence sentence, String text) {
    told.add(sentence);
    sentence.persons().stream().filter(text::contains).forEach(named::add);
  }

  /** The quotation, now on the page; empty if it is not verbatim or uses too much. */
  public Optional<Quote> admit(Quote quote) {
    List<String> faults = verifier.faults(quote, material::text);
    if (!faults.isEmpty()) {
      dropped.accept(new Rejection(quote.articleId(), faults.getFirst()));
      return Optional.empty();
    }
    Evidence shown = new Evidence(quote.articleId(), quote.start(), quote.end());
    if (!used.allowsQuoted(shown)) {
      return Optional.empty();
    }
    used.showQuoted(shown);
    return Optional.of(quote);
  }
}
