package dev.backstory.compose;

import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Role;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each newsroom's best quotation, and what only its report tells. */
final class PapersSayWriter implements SectionWriter {
  private static final int FEWEST = 3;
  private static final int MOST = 8;
  private static final int MOST_OF_ONE = 2;
  private static final int FITTING_WORDS = 40;
  private static final int CLAUSE_WORDS = 32;
  private static final double SPARED = 0.2;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    Papers papers = new Papers(material);
    List<PaperEntry> entries = new ArrayList<>();
    Telling telling = new Telling(material, draft, papers);
    for (int round = 0; round < MOST_OF_ONE; round++) {
      for (List<StoryArticle> paper : papers.all()) {
        boolean wanted = entries.size() < (round == 0 ? MOST : FEWEST);
        if (wanted) {
          telling.entry(paper, round == 0).ifPresent(entries::add);
        }
      }
    }
    boolean enough = entries.size() >= FEWEST;
    entries.sort(Comparator.comparing(entry -> entry.quote() == null));
    return new PapersSay(
        Claim.EXTRACTED,
        enough ? null : "too few attributed quotations",
        enough ? entries : List.of());
  }

  /** What has been told in this section so far. */
  private static final class Telling {
    private final StoryMaterial material;
    private final PageDraft draft;
    private final Papers papers;
    private final QuoteReader quotes;
    private final Set<String> speakers = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();

    Telling(StoryMaterial material, PageDraft draft, Papers papers) {
      this.material = material;
      this.draft = draft;
      this.papers = papers;
      this.quotes = new QuoteReader(material, draft.settings().quoteWords());
    }

    /** The paper's entry: a quotation, else a paraphrase, else (if allowed) what it adds. */
    Optional<PaperEntry> entry(List<StoryArticle> paper, boolean bare) {
      Optional<PaperEntry> quoted = quoted(paper);
      if (quoted.isPresent()) {
        return quoted;
      }
      Optional<PaperEntry> paraphrased = paraphrased(paper);
      return paraphrased.isPresent() || !bare ? paraphrased : added(paper);
    }

    private Optional<PaperEntry> quoted(List<StoryArticle> paper) {
      List<QuoteCandidate> candidates = new ArrayList<>();
      for (StoryArticle article : paper) {
        candidates.addAll(quotes.read(article.article().id()));
      }
      candidates.sort(Comparator.comparingDouble(candidate -> -merit(candidate)));
      for (QuoteCandidate candidate : candidates) {
        String key = papers.key(candidate.quote().text());
        if (shown.stream().anyMatch(other -> other.contains(key) || key.contains(other))) {
          continue;
        }
        Optional<Quote> quote = draft.admit(candidate.quote());
        if (quote.isPresent()) {
          shown.add(key);
          speakers.add(candidate.speaker().name());
          StoryArticle article = candidate.sentence().article();
          return Optional.of(entry(article, candidate.speaker(), quote.get(), adds(article), key));
        }
      }
      return Optional.empty();
    }

    private double merit(QuoteCandidate candidate) {
      Speaker speaker = candidate.speaker();
      double merit = draft.salience().of(candidate.sentence(), Set.of());
      merit *= Attribution.isName(speaker.name()) ? 1.5 : 1;
      merit *= speaker.role() == null ? 1 : 1.2;
      merit *= speakers.contains(speaker.name()) ? 0.5 : 1;
      merit *= candidate.words() <= FITTING_WORDS ? 1 : 0.7;
      merit *= candidate.words() >= 10 ? 1 : 0.7;
      merit *= 1 + 0.3 * (papers.carriers(papers.key(candidate.quote().text())).size() - 1);
      return merit * (candidate.sentence().role() == Role.ANECDOTAL_EVENT ? 0.6 : 1);
    }

    private Optional<PaperEntry> paraphrased(List<StoryArticle> paper) {
      for (StoryArticle article : paper) {
        for (StorySentence sentence : bySalience(article)) {
          Optional<Quotation> said =
              Attribution.of(sentence).filter(q -> q.kind() != Quotation.Kind.DIRECT);
          Speaker speaker = said.map(Quotation::speaker).orElse(null);
          if (said.isEmpty() || speaker == null || draft.tells(sentence)) {
            continue;
          }
          Optional<Claim> claim =
              draft.editor().claimOf(sentence, said.get()).flatMap(draft::admit);
          if (claim.isPresent()) {
            speakers.add(speaker.name());
            return Optional.of(entry(article, speaker, null, claim, ""));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<PaperEntry> added(List<StoryArticle> paper) {
      for (StoryArticle article : paper) {
        Optional<Claim> claim = adds(article);
        if (claim.isPresent()) {
          return Optional.of(entry(article, null, null, claim, ""));
        }
      }
      return Optional.empty();
    }

    /** What the report tells that no other newsroom does, in few words. */
    private Optional<Claim> adds(StoryArticle article) {
      for (StorySentence sentence : bySalience(article)) {
        boolean own =
            material.support(sentence) == 1
                && Words.count(sentence.text()) <= CLAUSE_WORDS
                && Marks.shareQuoted(sentence.text()) < 0.3
                && !draft.tells(sentence)
                && draft.spares(sentence.evidence(), SPARED);
        boolean opinion = sentence.role() == Role.EVALUATION || sentence.role() == Role.EXPECTATION;
        if (own && (!opinion || Attribution.of(sentence).isPresent())) {
          Optional<Claim> claim = draft.editor().claim(sentence).flatMap(draft::admit);
          if (claim.isPresent()) {
            return claim;
          }
        }
      }
      return Optional.empty();
    }

    private List<StorySentence> bySalience(StoryArticle article) {
      Set<String> told = draft.toldStems();
      List<StorySentence> sentences = new ArrayList<>(material.sentencesOf(article.article().id()));
      sentences.sort(Comparator.comparingDouble(s -> -draft.salience().of(s, told)));
      return sentences;
    }

    private PaperEntry entry(
        StoryArticle member,
        @Nullable Speaker speaker,
        @Nullable Quote quote,
        Optional<Claim> claim,
        String key) {
      Article article = member.article();
      String paper = Papers.name(member);
      Set<String> also = new LinkedHashSet<>(papers.copies(member));
      if (quote != null) {
        also.addAll(papers.carriers(key));
      }
      also.remove(paper);
      return new PaperEntry(
          paper,
          article.authors(),
          article.id(),
          article.url(),
          speaker == null ? null : new PageSpeaker(speaker.name(), speaker.role(), null),
          quote,
          claim.orElse(null),
          List.copyOf(also));
    }
  }
}
