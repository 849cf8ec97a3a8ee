package dev.backstory.proof;

import dev.backstory.model.Rejection;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proofs as pages that need nothing but themselves. The same proofs give the same pages, byte for
 * byte.
 */
public final class HtmlProofs {
  /** Articles that one file holds. */
  public static final int MOST_IN_FILE = 50;

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private HtmlProofs() {}

  /** Whether proofs go into one file of that name, and not into a folder. */
  public static boolean isFile(Path out) {
    String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".html") || name.endsWith(".htm")) && !Files.isDirectory(out);
  }

  /**
   * One file, or a folder with an index and a page for each proof; what lies there by the same
   * names is written over.
   */
  public static ProofOutput to(Path out) {
    return isFile(out) ? new OneFile(out) : new Folder(out);
  }

  private static void write(ProofPage page, Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      ENGINE.render(
          "proof/page.jte",
          Map.of("page", page, "assets", ProofAssets.SHIPPED),
          new WriterOutput(writer));
    }
  }

  private static final class OneFile implements ProofOutput {
    private final Path file;
    private final List<Proof> proofs = new ArrayList<>();

    OneFile(Path file) {
      this.file = file;
    }

    @Override
    public void add(Proof proof) {
      proofs.add(proof);
    }

    @Override
    public void finish(List<Rejection> rejected) throws IOException {
      List<ProofEntry> entries = new ArrayList<>();
      for (int i = 0; i < proofs.size(); i++) {
        entries.add(ProofEntry.of("#p" + (i + 1), proofs.get(i)));
      }
      write(new ProofPage(proofs, entries, rejected, false, false), file);
    }
  }

  private static final class Folder implements ProofOutput {
    private final Path folder;
    private final List<ProofEntry> entries = new ArrayList<>();

    Folder(Path folder) {
      this.folder = folder;
    }

    @Override
    public void add(Proof proof) throws IOException {
      String file = String.format(Locale.ROOT, "article-%04d.html", entries.size() + 1);
      ProofEntry entry = ProofEntry.of(file, proof);
      entries.add(entry);
      write(
          new ProofPage(List.of(proof), List.of(entry), List.of(), false, true),
          folder.resolve(file));
    }

    @Override
    public void finish(List<Rejection> rejected) throws IOException {
      write(new ProofPage(List.of(), entries, rejected, true, true), folder.resolve("index.html"));
    }
  }
}
