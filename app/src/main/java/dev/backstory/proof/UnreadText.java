package dev.backstory.proof;

import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Passage;
import dev.backstory.model.Span;
import dev.backstory.proof.ProofLine.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the parts of an article's text that belong to no sentence. */
final class UnreadText {
  /** Code points of one stretch that are shown. */
  static final int SHOWN = 400;

  private final List<Passage> passages;
  private final OffsetMap text;

  UnreadText(Article article, OffsetMap text) {
    this.passages = article.details().passages();
    this.text = text;
  }

  /** What stands between two positions: passages that are known as such, and what else is there. */
  List<ProofLine> between(int from, int to) {
    List<ProofLine> lines = new ArrayList<>();
    if (from >= to || text.slice(new Span(from, to)).isBlank()) {
      return lines;
    }
    int at = from;
    for (Passage passage : passages) {
      boolean whole = passage.kind() != Passage.Kind.POST;
      if (whole && passage.start() >= at && passage.end() <= to) {
        add("not read", at, passage.start(), lines);
        add(name(passage), passage.start(), passage.end(), lines);
        at = passage.end();
      }
    }
    add("not read", at, to, lines);
    return lines;
  }

  private static String name(Passage passage) {
    return passage.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void add(String what, int from, int to, List<ProofLine> lines) {
    if (from >= to) {
      return;
    }
    Span span = new Span(from, Math.min(to, from + SHOWN));
    String words = ProofWords.line(text.slice(span));
    if (!words.isEmpty()) {
      lines.add(new Unread(new Span(from, to), what, words, to - span.end()));
    }
  }
}
