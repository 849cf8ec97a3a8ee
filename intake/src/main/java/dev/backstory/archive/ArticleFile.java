package dev.backstory.archive;

import dev.backstory.port.FilePosition;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that articles are read from. */
public final class ArticleFile {
  private final Charset encoding;
  private final @Nullable Instant now;
  private final SavedPageReader pages;

  /** In UTF-8, where they are JSON Lines, and without a time to compare their dates with. */
  public ArticleFile() {
    this(StandardCharsets.UTF_8, null);
  }

  /**
   * @param encoding of JSON Lines; pages and web archives state theirs
   * @param now when they are read, or null
   */
  public ArticleFile(Charset encoding, @Nullable Instant now) {
    this.encoding = encoding;
    this.now = now;
    this.pages = new SavedPageReader(now);
  }

  /**
   * The files among these paths and in the folders among them, a folder's in the order of names. A
   * link to a folder is that folder, but not one within a folder, which may lead round in a circle.
   */
  public static List<Path> expand(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Path folder = path.toRealPath();
        try (Stream<Path> within = Files.walk(folder)) {
          within
              .filter(ArticleFile::isShown)
              .map(file -> path.resolve(folder.relativize(file)))
              .sorted()
              .forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static boolean isShown(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }

  /**
   * Opens a file at a position that its pieces have told before.
   *
   * @throws IOException if it cannot be read
   */
  public PieceSource open(Path file, FilePosition from) throws IOException {
    SeekableInput in = new SeekableInput(Files.newByteChannel(file));
    try {
      PieceSource source =
          switch (FileKind.of(file, in)) {
            case JSON_LINES -> new LineSource(file, in, from, encoding, now);
            case PAGE -> new PageSource(file, in, pages);
            case WARC -> new WarcSource(file, in, from, pages);
          };
      skip(source, from);
      return source;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  static void skip(PieceSource source, FilePosition from) throws IOException {
    long number = from.before();
    while (number < from.number()) {
      Piece piece = source.next();
      number = piece == null ? from.number() : piece.end().number();
    }
  }
}
