package dev.backstory.model;

import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.FirstPublisher;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Everything on a page that has to be proved, in the order of the page, with the place where each
 * stands.
 *
 * @param claims every claim
 * @param quotes every verbatim quotation
 * @param evidence every stretch of an article that the page rests on: of claims, quotations,
 *     differing values and open questions
 * @param articles every article that is named beside evidence
 * @param lines the words of every claim and every open question
 * @param bare every question and entry that rests on nothing
 * @param values the figures of every difference and series
 */
public record PageContents(
    List<Placed<Claim>> claims,
    List<Placed<Quote>> quotes,
    List<Placed<Evidence>> evidence,
    List<Placed<String>> articles,
    List<Placed<String>> lines,
    List<Placed<String>> bare,
    List<Placed<List<DifferingValue>>> values) {
  public PageContents {
    claims = List.copyOf(claims);
    quotes = List.copyOf(quotes);
    evidence = List.copyOf(evidence);
    articles = List.copyOf(articles);
    lines = List.copyOf(lines);
    bare = List.copyOf(bare);
    values = List.copyOf(values);
  }

  /**
   * Something and its place.
   *
   * @param where such as {@code papersSay.entries[2].claim}, the path in the JSON of the story
   */
  public record Placed<T>(String where, T what) {}

  public static PageContents of(StoryPage page) {
    Walk walk = new Walk();
    page.sections().forEach(walk::section);
    return new PageContents(
        walk.claims, walk.quotes, walk.evidence, walk.articles, walk.lines, walk.bare, walk.values);
  }

  private static final class Walk {
    private final List<Placed<Claim>> claims = new ArrayList<>();
    private final List<Placed<Quote>> quotes = new ArrayList<>();
    private final List<Placed<Evidence>> evidence = new ArrayList<>();
    private final List<Placed<String>> articles = new ArrayList<>();
    private final List<Placed<String>> lines = new ArrayList<>();
    private final List<Placed<String>> bare = new ArrayList<>();
    private final List<Placed<List<DifferingValue>>> values = new ArrayList<>();

    void section(PageSection section) {
      String at = section.kind();
      switch (section) {
        case WhatHappened s -> claims(at + ".claims", s.claims());
        case BehindTheHeadline s -> behind(at, s);
        case PapersSay s -> each(at + ".entries", s.entries(), this::entry);
        case AgreeDiffer s -> agreeDiffer(at, s);
        case HowWeGotHere s -> howWeGotHere(at, s);
        case GoDeeper s -> each(at + ".questions", s.questions(), this::open);
        case CommonQuestions s -> each(at + ".items", s.items(), this::answered);
        case Topics s -> each(at + ".cards", s.cards(), this::card);
      }
    }

    private void behind(String at, BehindTheHeadline s) {
      each(at + ".keyPoints", s.keyPoints(), (place, p) -> claim(place + ".claim", p.claim()));
      each(
          at + ".implications", s.implications(), (place, i) -> claim(place + ".claim", i.claim()));
    }

    private void entry(String at, PaperEntry entry) {
      articles.add(new Placed<>(at, entry.articleId()));
      Quote quote = entry.quote();
      if (quote != null) {
        quote(at + ".quote", quote);
      }
      Quote attribution = entry.attribution();
      if (attribution != null) {
        evidence(
            at + ".attribution",
            List.of(new Evidence(attribution.articleId(), attribution.start(), attribution.end())));
      }
      each(at + ".otherwise", entry.otherwise(), (place, o) -> quote(place + ".quote", o.quote()));
      FirstPublisher first = entry.first();
      if (first != null) {
        articles.add(new Placed<>(at + ".first", first.articleId()));
      }
      Claim claim = entry.claim();
      if (claim != null) {
        claim(at + ".claim", claim);
      }
      proved(at, entry.outlet(), quote != null || claim != null);
    }

    private void quote(String at, Quote quote) {
      quotes.add(new Placed<>(at, quote));
      evidence.add(new Placed<>(at, new Evidence(quote.articleId(), quote.start(), quote.end())));
    }

    private void open(String at, OpenQuestion question) {
      lines.add(new Placed<>(at, question.text()));
      evidence(at, question.evidence());
      proved(at, question.text(), !question.evidence().isEmpty());
    }

    private void answered(String at, AnsweredQuestion question) {
      claims(at + ".answer", question.answer());
      proved(at, question.question(), !question.answer().isEmpty());
    }

    private void card(String at, TopicCard card) {
      Claim claim = card.claim();
      if (claim != null) {
        claim(at + ".claim", claim);
      }
    }

    private void proved(String at, String what, boolean proved) {
      if (!proved) {
        bare.add(new Placed<>(at, what));
      }
    }

    private void agreeDiffer(String at, AgreeDiffer s) {
      each(at + ".agreements", s.agreements(), (place, a) -> claim(place + ".claim", a.claim()));
      each(at + ".differences", s.differences(), (place, d) -> values(place, d.values()));
      each(at + ".series", s.series(), (place, series) -> values(place, series.values()));
    }

    private void values(String at, List<DifferingValue> found) {
      values.add(new Placed<>(at, found));
      each(
          at + ".values",
          found,
          (place, value) -> {
            articles.add(new Placed<>(place, value.articleId()));
            evidence.add(new Placed<>(place + ".evidence", value.evidence()));
          });
    }

    private void howWeGotHere(String at, HowWeGotHere s) {
      claims(at + ".background", s.background());
      each(at + ".timeline", s.timeline(), (place, e) -> claim(place + ".claim", e.claim()));
    }

    private void claims(String at, List<Claim> found) {
      each(at, found, this::claim);
    }

    private void claim(String at, Claim claim) {
      claims.add(new Placed<>(at, claim));
      lines.add(new Placed<>(at, claim.text()));
      evidence(at, claim.evidence());
    }

    private void evidence(String at, List<Evidence> found) {
      each(at + ".evidence", found, (place, e) -> evidence.add(new Placed<>(place, e)));
    }

    private static <T> void each(String at, List<T> items, BiConsumer<String, T> use) {
      for (int i = 0; i < items.size(); i++) {
        use.accept(at + "[" + i + "]", items.get(i));
      }
    }
  }
}
