package dev.backstory.proof;

import dev.backstory.annotate.text.MarkedWords;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.TimeExpression;
import dev.backstory.proof.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the proof of an article. */
public final class ProofReader {
  public Proof read(AnnotatedArticle annotated) {
    return new Reading(annotated).read();
  }

  /** One article's state. */
  private static final class Reading {
    private final AnnotatedArticle annotated;
    private final OffsetMap text;
    private final SentenceNotes notes;
    private final NameIndex names;

    Reading(AnnotatedArticle annotated) {
      this.annotated = annotated;
      this.text = OffsetMap.of(annotated.article().text());
      this.notes = new SentenceNotes(annotated.sentences().stream().map(Sentence::span).toList());
      this.names = new NameIndex(annotated.mentions(), m -> notes.indexOf(m.span().start()) + 1);
    }

    Proof read() {
      List<Quotation> quotations = annotated.quotations();
      for (int i = 0; i < quotations.size(); i++) {
        attribution(attributed(i + 1, quotations.get(i)));
      }
      unattributed().forEach(this::unattributed);
      annotated.mentions().forEach(this::mention);
      annotated.times().forEach(this::date);
      annotated.quantities().forEach(this::figure);
      return new Proof(annotated.article(), paragraphs(), names.all());
    }

    private Attributed attributed(int number, Quotation quotation) {
      Speaker speaker = quotation.speaker();
      ProofName name = speaker == null ? null : names.ofSpeaker(speaker.name());
      Span place = quotation.mention() == null ? quotation.span() : quotation.mention();
      Mention bearer = name == null ? null : name.nearest(place);
      return new Attributed(
          number,
          quotation,
          words(quotation.span()),
          quotation.cue() == null ? null : words(quotation.cue()),
          quotation.mention() == null ? null : words(quotation.mention()),
          name == null ? null : name.number(),
          bearer == null ? null : Mark.id(Kind.NAME, bearer.span()));
    }

    private void attribution(Attributed found) {
      Quotation quotation = found.quotation();
      notes.at(quotation.span()).attributions().add(found);
      String says = "a" + found.number() + " " + found.kind() + ": " + found.says();
      mark(Kind.CONTENT, quotation.span(), found.kind(), found.number(), says);
      mark(Kind.CUE, quotation.cue(), "", found.number(), says);
      mark(Kind.SOURCE, quotation.mention(), "", found.number(), says);
    }

    private List<Span> unattributed() {
      List<Span> contents = annotated.quotations().stream().map(Quotation::span).sorted().toList();
      List<Span> left = new ArrayList<>();
      int next = 0;
      int reached = 0;
      for (Span words : MarkedWords.find(annotated.article().text(), text)) {
        while (next < contents.size() && contents.get(next).start() < words.end()) {
          reached = Math.max(reached, contents.get(next++).end());
        }
        if (reached <= words.start() && notes.hold(words)) {
          left.add(words);
        }
      }
      return left;
    }

    private void unattributed(Span span) {
      remark(Kind.UNATTRIBUTED, span, "not attributed");
    }

    private void mention(Mention mention) {
      ProofName name = names.of(mention);
      if (name.mentions().getFirst() == mention) {
        notes.at(mention.span()).names().add(name);
      }
      String says =
          "name "
              + name.number()
              + ": "
              + name.described()
              + ", mentioned "
              + ProofWords.count(name.mentions().size(), "time")
              + ", in sentences "
              + name.where();
      mark(Kind.NAME, mention.span(), name.hue(), name.number(), says);
    }

    private void date(TimeExpression time) {
      TimeExpression.DatedClause clause = time.clause();
      String verb = clause == null ? null : words(clause.verb());
      remark(Kind.DATE, time.span(), ProofWords.date(time, verb));
    }

    private void figure(Quantity quantity) {
      remark(Kind.FIGURE, quantity.span(), ProofWords.figure(quantity));
    }

    private void remark(Kind kind, Span span, String value) {
      Remark remark = new Remark(span, words(span), value);
      notes.at(span).remarks(kind).add(remark);
      notes.mark(new Mark(kind, span, "", List.of(), value));
    }

    private void mark(Kind kind, @Nullable Span span, String variant, int number, String says) {
      if (span != null) {
        notes.mark(new Mark(kind, span, variant, List.of(number), says));
      }
    }

    private String words(Span span) {
      return ProofWords.line(text.slice(span));
    }

    private List<List<ProofLine>> paragraphs() {
      UnreadText unread = new UnreadText(annotated.article(), text);
      MarkNester nester = new MarkNester(text);
      List<List<ProofLine>> paragraphs = new ArrayList<>();
      int paragraph = -1;
      int end = 0;
      for (int i = 0; i < annotated.sentences().size(); i++) {
        Sentence sentence = annotated.sentences().get(i);
        List<ProofLine> between = unread.between(end, sentence.span().start());
        between.forEach(line -> paragraphs.add(List.of(line)));
        if (sentence.paragraph() != paragraph || !between.isEmpty()) {
          paragraphs.add(new ArrayList<>());
          paragraph = sentence.paragraph();
        }
        paragraphs.getLast().add(notes.line(i, sentence, words(sentence.span()), nester));
        end = sentence.span().end();
      }
      unread.between(end, text.length()).forEach(l -> paragraphs.add(List.of(l)));
      return paragraphs;
    }
  }
}
