package dev.backstory.cli;

import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.StaticSite;
import java.io.IOException;
import java.nio.file.Path;

/** A small process that writes two sites in turn to one folder until it is killed. */
public final class SiteProcess {
  private SiteProcess() {}

  /**
   * Runs it.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    for (boolean texts = false; ; texts = !texts) {
      write(Path.of(args[0]), texts);
    }
  }

  /**
   * Writes one of them.
   *
   * @param texts in which the two differ
   */
  static void write(Path folder, boolean texts) throws IOException {
    new StaticSite(new SiteRenderer(null)).write(new SiteFixture().site(), folder, texts, _ -> {});
  }
}
