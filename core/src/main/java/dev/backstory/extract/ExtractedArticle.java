package dev.backstory.extract;

import dev.backstory.model.Access;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.Passage;
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
 * @param passages what of the text is no plain paragraph, in order of their start, the longer first
 * @param form report or live blog
 * @param access whether the text is the whole article
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
    List<Passage> passages,
    ArticleForm form,
    Access access,
    @Nullable String canonicalUrl) {
  public ExtractedArticle {
    passages = List.copyOf(passages);
    // What a page states in JSON may hold any character.
    title = PlainCharacters.line(title);
    outlet = PlainCharacters.line(outlet);
    wire = PlainCharacters.line(wire);
    authors =
        authors.stream().map(PlainCharacters::line).filter(Objects::nonNull).distinct().toList();
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article without text");
    }
    int length = text.codePointCount(0, text.length());
    if (passages.stream().anyMatch(passage -> passage.end() > length)) {
      throw new IllegalArgumentException("a passage beyond the end of its text");
    }
  }
}
