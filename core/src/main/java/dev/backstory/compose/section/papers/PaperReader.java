package dev.backstory.compose.section.papers;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.Ranking;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.Descriptions;
import dev.backstory.compose.topic.Topic;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Role;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.Utterance;
import dev.backstory.notation.Agency;
import dev.backstory.notation.SpeakerName;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads in a paper what a page can show of it, different things from each paper. */
final class PaperReader {
  private static final int FITTING_WORDS = 40;
  private static final int CLAUSE_WORDS = 32;
  private static final double SPARED = 0.2;

  /** What is less probably wanted on the page is not told. */
  private static final double LEAST = 0.45;

  /** What a quotation without a sure speaker is worth beside one whose speaker is described. */
  private static final double UNSURE = 0.4;

  /** What a quotation is worth whose speaker a pronoun or an office stands for. */
  private static final double TAKEN_UP = 0.8;

  /** What a quotation is worth whose speaker another paper is shown with. */
  private static final double HEARD = 0.35;

  /** What a post on a social network is worth beside words said to somebody. */
  private static final double POSTED = 0.7;

  /** What a quotation is worth that was said so many days before its report. */
  private static final double EARLIER = 0.3;

  private static final int EARLIER_DAYS = 14;

  /** What is quoted of a clause without its subject: "was there to kill". */
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "(?!(?:(?:and|but|so|if|because|that|when|while) )?(?:an?|he|her|his|i|it|its|my|our|she"
              + "|the|their|there|they|this|that|these|those|we|what|you|your)\\b)\\p{Ll}");

  /** What it is worth beside a whole sentence. */
  private static final double PIECE = 0.4;

  /** What begins so speaks of what stood before it. */
  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)(?:and|but|so|because|then|he|she|they|him|her|them|no|yes|yeah|also|which)\\b"
              + "(?! (?:one|matter|longer)\\b)");

  /** What it is worth beside what stands alone. */
  private static final double LEANS = 0.6;

  /** Fewer words seldom say anything without the sentence around them. */
  private static final int SHORT_WORDS = 8;

  private static final double SHORT = 0.4;

  /** What is said of what matters to the story goes before what is only about it. */
  private static final double VALUE = 2;

  /** What that comes to in a post, which is no sentence of a report. */
  private static final double POST = 0.2;

  /** Code points between the name and the date of who signs a post. */
  private static final int LONGEST_SIGNATURE = 24;

  private static final double MOST_QUOTED = 0.3;
  private static final int MOST_ROLE_WORDS = 10;
  private static final Pattern DETERMINER = Pattern.compile("^(?:the|an?) ");

  private final StoryMaterial material;
  private final PageDraft draft;
  private final Papers papers;
  private final QuoteReader quotes;
  private final NamedSpeaker named;
  private final OtherTellings tellings;
  private final ColumnReader columns;
  private final PresentOffice offices;
  private final Descriptions descriptions;
  private final Set<String> speakers = new LinkedHashSet<>();
  private final List<Set<String>> shown = new ArrayList<>();
  private final Set<Utterance> told = new HashSet<>();

  PaperReader(StoryMaterial material, PageDraft draft, Papers papers) {
    this.material = material;
    this.draft = draft;
    this.papers = papers;
    this.quotes = new QuoteReader(material, draft.settings().quoteWords());
    this.named = new NamedSpeaker(material);
    this.tellings = new OtherTellings(papers, quotes, draft);
    this.columns = new ColumnReader(material);
    this.offices = new PresentOffice(material);
    this.descriptions = new Descriptions(material);
  }

  /**
   * The paper's entry: a quotation, else a columnist's own words, else a paraphrase, else (if
   * allowed) what it adds.
   */
  Optional<PaperEntry> entry(List<StoryArticle> paper, boolean bare) {
    Optional<PaperEntry> quoted = quoted(paper);
    if (quoted.isPresent()) {
      return quoted;
    }
    Optional<PaperEntry> argued = argued(paper);
    if (argued.isPresent()) {
      return argued;
    }
    Optional<PaperEntry> paraphrased = paraphrased(paper);
    return paraphrased.isPresent() || !bare ? paraphrased : added(paper);
  }

  private Optional<PaperEntry> quoted(List<StoryArticle> paper) {
    List<QuoteCandidate> candidates = new ArrayList<>();
    for (StoryArticle article : paper) {
      if (!material.recency().isOfOtherNews(article)) {
        candidates.addAll(quotes.read(article.article().id()));
        candidates.addAll(quotes.posts(article));
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -merit(candidate)));
    for (QuoteCandidate candidate : candidates) {
      Optional<Quote> quote =
          isShown(candidate.quote()) ? Optional.empty() : draft.admit(candidate.quote());
      if (quote.isPresent()) {
        shown.add(Words.stems(quote.get().text()));
        papers.utterance(quote.get()).ifPresent(told::add);
        Speaker speaker = candidate.speaker();
        if (speaker != null) {
          speakers.add(speaker.name());
        }
        StoryArticle article = candidate.sentence().article();
        return Optional.of(
            entry(article, speaker, candidate.attribution(), quote.get(), adds(article)));
      }
    }
    return Optional.empty();
  }

  private Optional<PaperEntry> argued(List<StoryArticle> paper) {
    for (StoryArticle article : paper) {
      Optional<Speaker> columnist = ColumnReader.columnist(article.article());
      Optional<Claim> argument =
          columnist
              .flatMap(_ -> columns.argument(article))
              .filter(claim -> !shown.contains(Words.stems(claim.text())))
              .flatMap(draft::admit);
      if (argument.isPresent()) {
        shown.add(Words.stems(argument.get().text()));
        return Optional.of(entry(article, columnist.orElseThrow(), null, null, argument));
      }
    }
    return Optional.empty();
  }

  private boolean isShown(Quote quote) {
    return papers.utterance(quote).filter(told::contains).isPresent()
        || shown.contains(Words.stems(quote.text()));
  }

  private double merit(QuoteCandidate candidate) {
    double merit = draft.salience().of(candidate.sentence(), Set.of());
    merit *=
        candidate.sentence().sentence().isReporting()
            ? Math.pow(draft.value().of(candidate.sentence(), Use.MATTERS), VALUE)
            : POST;
    merit *= merit(candidate.speaker());
    merit *= isNamedBeside(candidate) ? 1 : TAKEN_UP;
    merit *= candidate.words() <= FITTING_WORDS ? 1 : 0.7;
    merit *= candidate.words() >= 10 ? 1 : candidate.words() >= SHORT_WORDS ? 0.7 : SHORT;
    merit *= 1 + 0.3 * (papers.carriers(candidate.quote()).size() - 1);
    merit *= FRAGMENT.matcher(candidate.quote().text()).lookingAt() ? PIECE : 1;
    merit *= LEANING.matcher(candidate.quote().text()).lookingAt() ? LEANS : 1;
    merit *= isOfEarlier(candidate) ? EARLIER : 1;
    merit *= candidate.sentence().sentence().isReporting() ? 1 : POSTED;
    return merit * (candidate.sentence().role() == Role.ANECDOTAL_EVENT ? 0.6 : 1);
  }

  /**
   * Whether its sentence, or the one before it in its paragraph, dates it weeks back; or who signed
   * it as a post.
   */
  private boolean isOfEarlier(QuoteCandidate candidate) {
    StorySentence sentence = candidate.sentence();
    LocalDate day = sentence.article().article().publishedDay();
    if (!sentence.sentence().isReporting()) {
      return day != null && isSignedBefore(candidate, day.minusDays(EARLIER_DAYS));
    }
    StorySentence before = sentence.inParagraph() == 0 ? null : material.before(sentence);
    return day != null
        && Stream.of(Optional.of(sentence), Optional.ofNullable(before))
            .flatMap(Optional::stream)
            .flatMap(one -> one.times().stream())
            .filter(time -> !candidate.quotation().span().contains(time.span()))
            .filter(time -> time.clause() != null)
            .anyMatch(time -> time.end().isBefore(day.minusDays(EARLIER_DAYS)));
  }

  private static boolean isSignedBefore(QuoteCandidate post, LocalDate day) {
    Span name = post.quotation().mention();
    return name != null
        && post.sentence().article().annotated().times().stream()
            .filter(time -> time.span().start() >= name.end())
            .filter(time -> time.span().start() <= name.end() + LONGEST_SIGNATURE)
            .anyMatch(time -> time.end().isBefore(day));
  }

  private boolean isNamedBeside(QuoteCandidate candidate) {
    Span mention = candidate.quotation().mention();
    Speaker speaker = candidate.speaker();
    return mention == null
        || speaker == null
        || material
            .slice(candidate.sentence().articleId(), mention)
            .contains(Surname.of(speaker.name()));
  }

  private double merit(@Nullable Speaker speaker) {
    if (speaker == null) {
      return UNSURE;
    }
    double merit = SpeakerName.isName(speaker.name()) ? 1.5 : 1;
    merit *= speaker.role() == null ? 1 : 1.2;
    return merit * (speakers.contains(speaker.name()) ? HEARD : 1);
  }

  private Optional<PaperEntry> paraphrased(List<StoryArticle> paper) {
    return ranking(paper).next(draft, s -> draft.isWanted(s, Use.MATTERS, LEAST), this::paraphrase);
  }

  private Optional<PaperEntry> paraphrase(StorySentence sentence) {
    Optional<Quotation> said =
        SpokenSentence.of(sentence)
            .filter(q -> q.kind() != Quotation.Kind.DIRECT)
            .filter(q -> AttributionClause.isParaphrase(sentence, q));
    Optional<Speaker> speaker =
        said.flatMap(q -> named.of(sentence, q)).filter(it -> Agency.spelt(it.name()) == null);
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    return draft
        .claimOf(sentence, said.orElseThrow())
        .flatMap(draft::admit)
        .map(claim -> entry(sentence.article(), speaker.get(), null, null, Optional.of(claim)));
  }

  private Optional<PaperEntry> added(List<StoryArticle> paper) {
    for (StoryArticle article : paper) {
      Optional<Claim> claim = adds(article);
      if (claim.isPresent()) {
        return Optional.of(entry(article, null, null, null, claim));
      }
    }
    return Optional.empty();
  }

  /** What the report tells that no other newsroom does, in few words. */
  private Optional<Claim> adds(StoryArticle article) {
    return ranking(List.of(article))
        .next(
            draft,
            sentence ->
                isOwn(sentence)
                    && draft.isWanted(sentence, Use.MATTERS, LEAST)
                    && !draft.touches(sentence)
                    && draft.spares(sentence.evidence(), SPARED),
            sentence ->
                draft.isWitnessed(sentence)
                    ? Optional.empty()
                    : draft.claim(sentence).flatMap(draft::admit));
  }

  private boolean isOwn(StorySentence sentence) {
    boolean opinion = sentence.role() == Role.EVALUATION || sentence.role() == Role.EXPECTATION;
    return material.support(sentence) == 1
        && sentence.words() <= CLAUSE_WORDS
        && Marks.shareQuoted(sentence.text()) < MOST_QUOTED
        && LoadedWords.in(sentence) == 0
        && (!opinion || SpokenSentence.of(sentence).isPresent());
  }

  private Ranking ranking(List<StoryArticle> articles) {
    List<StorySentence> sentences = new ArrayList<>();
    articles.forEach(a -> sentences.addAll(material.sentencesOf(a.article().id())));
    return new Ranking(sentences, sentence -> draft.value().of(sentence, Use.MATTERS));
  }

  private PaperEntry entry(
      StoryArticle member,
      @Nullable Speaker speaker,
      @Nullable Quote attribution,
      @Nullable Quote quote,
      Optional<Claim> claim) {
    Article article = member.article();
    String paper = member.paper();
    Set<String> also =
        new LinkedHashSet<>(
            quote == null ? papers.copies(member, evidence(claim)) : papers.carriers(quote));
    also.remove(paper);
    return new PaperEntry(
        paper,
        article.authors(),
        article.id(),
        article.url(),
        speaker == null ? null : speaker(speaker, article.id()),
        quote,
        claim.orElse(null),
        List.copyOf(also),
        quote == null ? List.of() : tellings.otherwise(quote, article.outletName()),
        quote == null ? null : tellings.first(quote),
        attribution);
  }

  private String evidence(Optional<Claim> claim) {
    return claim
        .map(it -> it.evidence().getFirst())
        .map(it -> material.slice(it.articleId(), it.span()))
        .orElse("");
  }

  private PageSpeaker speaker(Speaker speaker, String articleId) {
    Optional<Topic> topic = draft.topics().speaker(speaker.name(), articleId);
    String role = offices.of(speaker, articleId);
    return new PageSpeaker(
        speaker.name(),
        role == null ? topic.flatMap(this::described).orElse(null) : role,
        topic.flatMap(draft.topics()::entity).orElse(null));
  }

  /** What the articles call somebody who is named in full: "chief engineer of the port". */
  private Optional<String> described(Topic topic) {
    return topic.type() == EntityType.PERSON
        ? descriptions
            .of(topic)
            .map(claim -> DETERMINER.matcher(Descriptions.words(claim, topic)).replaceFirst(""))
            .filter(words -> Words.count(words) <= MOST_ROLE_WORDS)
        : Optional.empty();
  }
}
