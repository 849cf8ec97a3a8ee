package dev.backstory.archive;

import dev.backstory.notation.Encoding;
import dev.backstory.notation.Gunzip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a file holds, by its first bytes, and by its name where these say nothing. */
enum FileKind {
  JSON_LINES,
  PAGE,
  WARC;

  private static final int SNIFFED = 1_000;

  /** The kind of the file; leaves the input at its beginning. */
  static FileKind of(Path file, SeekableInput in) throws IOException {
    String head = head(in).strip();
    if (head.startsWith("WARC/")) {
      return WARC;
    }
    if (head.startsWith("{")) {
      return JSON_LINES;
    }
    return head.startsWith("<") ? PAGE : byName(file);
  }

  private static String head(SeekableInput in) throws IOException {
    byte[] head;
    try {
      head = Gunzip.isPacked(in) ? packedHead(in) : in.readNBytes(SNIFFED);
    } finally {
      in.seek(0);
    }
    return Encoding.withoutMark(new String(head, StandardCharsets.UTF_8));
  }

  private static byte[] packedHead(SeekableInput in) {
    byte[] head = new byte[SNIFFED];
    int count = 0;
    try (Gunzip member = Gunzip.member(in)) {
      int more = member.read(head, 0, SNIFFED);
      while (more > 0) {
        count += more;
        more = member.read(head, count, SNIFFED - count);
      }
    } catch (IOException e) {
      // whoever reads the file says so; what stands before the damage tells the kind
    }
    return Arrays.copyOf(head, count);
  }

  private static FileKind byName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return PAGE;
    }
    return name.endsWith(".warc") ? WARC : JSON_LINES;
  }
}
