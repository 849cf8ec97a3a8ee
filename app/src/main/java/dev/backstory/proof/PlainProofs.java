package dev.backstory.proof;

import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Rejection;
import dev.backstory.model.Role;
import dev.backstory.model.Span;
import dev.backstory.proof.ProofLine.Read;
import dev.backstory.proof.ProofLine.Unread;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proofs as plain text, a line for each thing that was read, so that two of them can be compared
 * line by line. Offsets are code points of the article's text, end exclusive.
 */
public final class PlainProofs implements ProofOutput {
  private final PrintWriter out;

  public PlainProofs(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void add(Proof proof) {
    line("=== " + proof.article().id());
    line("headline  " + proof.headline());
    line("from      " + ProofWords.origin(proof.article()));
    line("read      " + proof.counts());
    line("roles     " + roles(proof));
    for (int i = 0; i < proof.paragraphs().size(); i++) {
      line("");
      line("¶ " + (i + 1));
      proof.paragraphs().get(i).forEach(this::print);
    }
    names(proof);
    line("");
    out.flush();
  }

  private static String roles(Proof proof) {
    return proof.roles().entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().label())
        .collect(Collectors.joining(", "));
  }

  private void print(ProofLine line) {
    switch (line) {
      case Read read -> print(read);
      case Unread unread ->
          line(
              "-  "
                  + unread.what()
                  + place(unread.span())
                  + ": "
                  + unread.text()
                  + (unread.left() == 0 ? "" : " … and " + unread.left() + " more characters"));
    }
  }

  private void print(Read read) {
    Role role = read.sentence().role();
    line(
        read.number()
            + "  "
            + role.label()
            + " "
            + Wording.figure(read.sentence().confidence())
            + (read.sentence().speech() ? " speech" : "")
            + place(read.sentence().span()));
    line("   " + read.text());
    for (Attributed found : read.attributions()) {
      line("   a" + found.number() + " " + found.kind() + place(found.quotation().span()));
      line("      " + found.words());
      line("      " + found.says());
    }
    read.unattributed().forEach(r -> line("   not attributed" + place(r.span()) + " " + r.words()));
    read.names().forEach(n -> line("   name " + n.number() + " " + n.described()));
    read.dates().forEach(r -> line("   date " + r.words() + " = " + r.value()));
    read.figures().forEach(r -> line("   figure " + r.words() + " = " + r.value()));
  }

  private static String place(Span span) {
    return " [" + span.start() + "-" + span.end() + "]";
  }

  private void names(Proof proof) {
    if (proof.names().isEmpty()) {
      return;
    }
    OffsetMap text = OffsetMap.of(proof.article().text());
    line("");
    line("names");
    for (ProofName name : proof.names()) {
      Set<String> forms = new LinkedHashSet<>();
      for (Mention mention : name.mentions()) {
        forms.add(ProofWords.line(text.slice(mention.span())));
      }
      line(
          name.number()
              + "  "
              + name.described()
              + " ×"
              + name.mentions().size()
              + " in "
              + name.where()
              + ": "
              + String.join(" | ", forms));
    }
  }

  @Override
  public void finish(List<Rejection> rejected) {
    if (!rejected.isEmpty()) {
      line("=== rejected");
    }
    for (Rejection rejection : rejected) {
      line(ProofWords.line(rejection.where()) + ": " + ProofWords.line(rejection.reason()));
    }
    out.flush();
  }

  /** Ends in a line feed on every machine. */
  private void line(String line) {
    out.print(line + "\n");
  }
}
