package dev.backstory.site.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list: the last item that was seen, by what the list is ordered by, so that the place
 * stays whatever is added before it.
 *
 * @param list which it is of
 * @param parts by which the list is ordered
 */
public record Cursor(String list, List<String> parts) {
  private static final String BETWEEN = "\n";

  public Cursor {
    parts = List.copyOf(parts);
  }

  public static Cursor of(String list, Object... parts) {
    return new Cursor(list, List.of(parts).stream().map(Object::toString).toList());
  }

  public String written() {
    String all = list + BETWEEN + String.join(BETWEEN, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(all.getBytes(StandardCharsets.UTF_8));
  }

  /** What was written; empty if it is nothing of the kind, or of another list. */
  public static Optional<Cursor> read(String list, int parts, String written) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(written);
      String all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<String> read = List.of(all.split(BETWEEN, -1));
      return read.size() == parts + 1 && read.getFirst().equals(list)
          ? Optional.of(new Cursor(list, read.subList(1, read.size())))
          : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A part that is a time; empty if it is none. */
  public Optional<Instant> time(int part) {
    try {
      return Optional.of(Instant.parse(parts.get(part)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
