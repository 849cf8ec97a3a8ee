package dev.backstory.annotate.quote;

import dev.backstory.annotate.text.ChoiceExample;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.QuoteMarks;
import dev.backstory.annotate.text.QuotedTokens;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.port.Tagger;
import java.util.ArrayList;
import java.util.List;

/** Turns labelled texts into examples for the models of cues and of what they attribute. */
public final class AttributionExamples {
  /** So much of the longer one an extent and what is attributed must share. */
  private static final double SAME_EXTENT = 0.5;

  private final SentenceTagger tagger;
  private final QuoteMarks marks = new QuoteMarks();
  private final CueFinder cueFinder = new CueFinder();
  private final CueCandidates cueCandidates = new CueCandidates(cueFinder);
  private final ContentCandidates contentCandidates = new ContentCandidates();

  public AttributionExamples(Tagger tagger) {
    this.tagger = new SentenceTagger(tagger);
  }

  /**
   * A true attribution; spans in code points.
   *
   * @param cue the words that attribute it; empty if there are none
   * @param content from its first word to its last
   * @param source the words that name its source; empty if there are none
   */
  public record Truth(List<Span> cue, Span content, List<Span> source) {
    public Truth {
      cue = List.copyOf(cue);
      source = List.copyOf(source);
    }
  }

  /** Whether a word is a cue. */
  public record CueExample(FeatureVector features, boolean right) {}

  /** What a text has to teach. */
  public record Lesson(
      List<CueExample> cues, List<ChoiceExample> contents, List<ChoiceExample> sources) {
    public Lesson {
      cues = List.copyOf(cues);
      contents = List.copyOf(contents);
      sources = List.copyOf(sources);
    }
  }

  /** In the order of the text. */
  public Lesson of(String text, List<Truth> truths) {
    List<TaggedSentence> sentences = tagger.tag(text);
    OffsetMap offsets = OffsetMap.of(text);
    Notes notes = new Notes(offsets, truths);
    for (QuoteMarkedSentence clause : QuotedTokens.mark(sentences, marks.find(text))) {
      notes.take(clause);
    }
    return new Lesson(notes.cues, notes.contents, notes.sources);
  }

  private final class Notes {
    private final OffsetMap offsets;
    private final List<Truth> truths;
    private final List<CueExample> cues = new ArrayList<>();
    private final List<ChoiceExample> contents = new ArrayList<>();
    private final List<ChoiceExample> sources = new ArrayList<>();

    Notes(OffsetMap offsets, List<Truth> truths) {
      this.offsets = offsets;
      this.truths = truths;
    }

    private void take(QuoteMarkedSentence clause) {
      List<Cue> candidates = cueCandidates.of(clause, cueFinder.find(clause));
      Truth[] meant = new Truth[candidates.size()];
      Span sentence = offsets.span(clause.start(), clause.end());
      for (Truth truth : truths) {
        int head = truth.cue().stream().anyMatch(sentence::overlaps) ? head(candidates, truth) : -1;
        if (head >= 0 && meant[head] == null) {
          meant[head] = truth;
        }
      }
      for (int i = 0; i < meant.length; i++) {
        Cue cue = candidates.get(i);
        cues.add(new CueExample(CueFeatures.of(cue), meant[i] != null));
        if (meant[i] != null) {
          addContent(cue, meant[i].content());
          addSource(cue, meant[i].source());
        }
      }
    }

    /** Of the words of a cue the one that says most: a known one, else a verb, else the first. */
    private int head(List<Cue> candidates, Truth truth) {
      int best = -1;
      int highest = 0;
      for (int i = 0; i < candidates.size(); i++) {
        Cue cue = candidates.get(i);
        Span word = offsets.span(cue.clause().start(cue.first()), cue.clause().end(cue.first()));
        if (rank(cue) > highest && truth.cue().stream().anyMatch(word::overlaps)) {
          highest = rank(cue);
          best = i;
        }
      }
      return best;
    }

    private void addContent(Cue cue, Span meant) {
      ContentFeatures features = new ContentFeatures(cue);
      List<FeatureVector> extents = new ArrayList<>();
      int right = -1;
      double nearest = 0;
      for (ContentSpan extent : contentCandidates.of(cue)) {
        double overlap = overlap(span(cue.clause(), extent.first(), extent.last()), meant);
        if (overlap >= SAME_EXTENT && overlap > nearest) {
          nearest = overlap;
          right = extents.size();
        }
        extents.add(features.of(extent));
      }
      if (right >= 0) {
        contents.add(new ChoiceExample(extents, right));
      }
    }

    /** Nothing is to be learnt from a source in another sentence. */
    private void addSource(Cue cue, List<Span> meant) {
      List<SourceCandidates.Phrase> phrases = SourceCandidates.of(cue);
      int right = meant.isEmpty() ? phrases.size() : -1;
      for (int i = 0; i < phrases.size() && right < 0; i++) {
        Span phrase = span(cue.clause(), phrases.get(i).first(), phrases.get(i).last());
        right = meant.stream().anyMatch(phrase::overlaps) ? i : -1;
      }
      if (right >= 0) {
        sources.add(new ChoiceExample(SourceFinder.features(cue, phrases), right));
      }
    }

    private Span span(QuoteMarkedSentence clause, int first, int last) {
      return offsets.span(clause.start(first), clause.end(last - 1));
    }
  }

  private static int rank(Cue cue) {
    return switch (cue.kind()) {
      case CLAUSE, PHRASE -> 5;
      case OBJECT, WEAK -> 4;
      case OTHER -> cue.clause().isVerb(cue.first()) ? 3 : 1;
      case NOUN -> 2;
    };
  }

  private static double overlap(Span a, Span b) {
    double common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return common / (Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()));
  }
}
