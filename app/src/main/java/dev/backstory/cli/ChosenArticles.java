package dev.backstory.cli;

import dev.backstory.archive.ArticleFile;
import dev.backstory.archive.Piece;
import dev.backstory.archive.PieceSource;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads selected articles from files, and no more of the files than that takes. */
final class ChosenArticles {
  private final ArticleFile files = new ArticleFile();
  private final Set<String> ids;
  private final Set<String> missing;
  private final int most;
  private final Consumer<Rejection> rejected;
  private final Map<String, Long> passed = new TreeMap<>();
  private int found;

  /**
   * @param ids of the articles that are wanted, empty for all
   * @param most articles that are wanted
   */
  ChosenArticles(Set<String> ids, int most, Consumer<Rejection> rejected) {
    this.ids = ids;
    this.missing = new LinkedHashSet<>(ids);
    this.most = most;
    this.rejected = rejected;
  }

  /** Hands over the articles in the order of the files; a file that cannot be read is rejected. */
  void read(List<Path> paths, Consumer<Article> chosen) {
    for (Path path : paths) {
      if (done()) {
        return;
      }
      try (PieceSource source = files.open(path, FilePosition.START)) {
        Piece piece = source.next();
        while (piece != null && !done()) {
          take(piece, chosen);
          piece = done() ? null : source.next();
        }
        passed.forEach((what, n) -> reject(path, "skipped %d: %s".formatted(n, what)));
        passed.clear();
      } catch (IOException e) {
        reject(path, "cannot be read: " + e);
      }
    }
  }

  private void take(Piece piece, Consumer<Article> chosen) {
    switch (piece.outcome().get()) {
      case ImportOutcome.Accepted(Article article) -> {
        if (ids.isEmpty() || missing.remove(article.id())) {
          found++;
          chosen.accept(article);
        }
      }
      case ImportOutcome.Rejected(Rejection rejection) -> rejected.accept(rejection);
      case ImportOutcome.PassedOver(String what) -> passed.merge(what, 1L, Long::sum);
    }
  }

  private void reject(Path file, String reason) {
    rejected.accept(new Rejection(file.toString(), reason));
  }

  private boolean done() {
    return isFull() || !ids.isEmpty() && missing.isEmpty();
  }

  /** Whether as many were found as are wanted, so that there may be more. */
  boolean isFull() {
    return found >= most;
  }

  /** Ids that no article has, as far as the files were read. */
  Set<String> missing() {
    return missing;
  }
}
