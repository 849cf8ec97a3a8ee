package dev.backstory.extract;

import dev.backstory.notation.PlainCharacters;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param title the headline, without the outlet's name behind it
 * @param authors names; where nobody but an agency or the outlet signs, its name
 * @param published with the offset that the page states, UTC if it states none
 * @param language ISO 639-1 code
 * @param wire the agency that is credited with the report
 * @param text paragraphs and headings in order, parted by a blank line; never blank
 * @param canonicalUrl the address that the page calls its own
 */
public record ExtractedArticle(
    @Nullable String title,
    List<String> authors,
    @Nullable String outlet,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable String language,
    @Nullable String wire,
    String text,
    @Nullable String canonicalUrl) {
  public ExtractedArticle {
    // What a page states in JSON may hold any character.
    title = PlainCharacters.line(title);
    outlet = PlainCharacters.line(outlet);
    wire = PlainCharacters.line(wire);
    authors =
        authors.stream().map(PlainCharacters::line).filter(Objects::nonNull).distinct().toList();
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article without text");
    }
  }
}
