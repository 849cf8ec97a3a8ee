package dev.backstory.pipeline;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.EntityType;
import dev.backstory.model.LeadImage;
import dev.backstory.model.Mention;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.notation.NameKey;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles as if they did not name somebody who is to be named nowhere. A sentence that names the
 * person, or has words of theirs, is filled, so that nothing rests on it; so are those after it
 * that may speak of the person as "she" or "he", until another person is named. A headline, the
 * caption of a picture and an author's name that name the person are left out, and an address that
 * does is the outlet's own.
 *
 * <p>The last word of a name, which most articles use alone, counts where the whole name is found:
 * in the article itself, or in another of its story.
 */
public final class PersonRemoval {
  /** Words by which a sentence may speak of somebody who was named before. */
  private static final Pattern PRONOUN =
      Pattern.compile("\\b(?:he|she|him|her|his|hers|himself|herself)\\b");

  private static final Pattern ROOT = Pattern.compile("^https?://[^/?#]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Pattern whole;
  private final Pattern last;

  /**
   * @param names as they are written, at least one; a single word counts wherever it stands
   */
  public PersonRemoval(List<String> names) {
    this.whole = pattern(names.stream());
    this.last =
        pattern(names.stream().map(name -> name.substring(name.strip().lastIndexOf(' ') + 1)));
  }

  private static Pattern pattern(Stream<String> names) {
    return Pattern.compile(
        names
            .map(name -> folded(name.strip()).split("\\s+"))
            .map(
                words ->
                    Stream.of(words).map(Pattern::quote).collect(Collectors.joining("[\\s.,-]+")))
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }

  /** Without case and marks, so that "Ozil" is "Özil". */
  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  /** Whether the text has one of the names. */
  public boolean names(@Nullable String text) {
    return text != null && whole.matcher(folded(text)).find();
  }

  /** Whether it has the last word of one, which may be anybody's. */
  public boolean mayName(@Nullable String text) {
    return text != null && last.matcher(folded(text)).find();
  }

  /** Whether an article has one of the names. */
  public boolean names(Article article) {
    return names(article.text())
        || names(article.title())
        || article.authors().stream().anyMatch(this::names);
  }

  /** Whether something of an article has the last word of a name. */
  public boolean mayName(Article article) {
    return mayName(article.text())
        || mayName(article.title())
        || article.authors().stream().anyMatch(this::mayName);
  }

  /** An article that names the person, as it is to be shown, its text as it is. */
  public Article head(Article article) {
    ArticleDetails details = article.details();
    LeadImage image = details.image();
    boolean shown = image != null && !mayName(image.caption()) && !mayName(image.credit());
    return new Article(
        article.id(),
        address(article.url()),
        article.outlet(),
        article.authors().stream().filter(author -> !names(author)).toList(),
        mayName(article.title()) ? null : article.title(),
        article.published(),
        article.modified(),
        article.language(),
        article.wire(),
        article.text(),
        new ArticleDetails(
            details.zone(),
            details.dayOnly(),
            details.section(),
            shown ? image : null,
            details.passages(),
            details.form(),
            details.access()));
  }

  private @Nullable String address(@Nullable String url) {
    if (!mayName(url)) {
      return url;
    }
    Matcher root = ROOT.matcher(Objects.requireNonNull(url));
    return root.find() ? root.group() + "/" : null;
  }

  /** An article that names the person, as it is to be told. */
  public AnnotatedArticle of(AnnotatedArticle read) {
    Article article = read.article();
    BitSet kept = new BitSet();
    kept.set(0, article.length());
    OffsetMap offsets = OffsetMap.of(article.text());
    boolean open = mayName(article.title());
    for (Sentence sentence : read.sentences()) {
      String text = offsets.slice(sentence.span());
      boolean named = mayName(text) || isBound(read, sentence.span());
      if (named || open && PRONOUN.matcher(text.toLowerCase(Locale.ROOT)).find()) {
        kept.clear(sentence.span().start(), sentence.span().end());
        open = true;
      } else if (hasPerson(read, sentence.span())) {
        open = false;
      }
    }
    clearLines(article.text(), kept);
    return KeptText.of(read, head(article), kept);
  }

  /** Whether the person is meant, or speaks, in a stretch of an article. */
  private boolean isBound(AnnotatedArticle read, Span span) {
    return read.mentions().stream().anyMatch(it -> it.span().overlaps(span) && names(it.name()))
        || read.quotations().stream().anyMatch(it -> speaks(it, span));
  }

  private boolean speaks(Quotation quotation, Span span) {
    Speaker speaker = quotation.speaker();
    return speaker != null
        && (mayName(speaker.name()) || mayName(speaker.role()))
        && Stream.of(quotation.span(), quotation.cue(), quotation.mention())
            .filter(Objects::nonNull)
            .anyMatch(span::overlaps);
  }

  private static boolean hasPerson(AnnotatedArticle read, Span span) {
    return read.mentions().stream()
        .filter(it -> it.type() == EntityType.PERSON)
        .map(Mention::span)
        .anyMatch(span::overlaps);
  }

  /** What is outside all sentences, such as a text beyond what is read, goes by lines. */
  private void clearLines(String text, BitSet kept) {
    int start = 0;
    for (String line : KeptText.filled(text, kept).split("\n", -1)) {
      int end = start + line.codePointCount(0, line.length());
      if (mayName(line)) {
        kept.clear(start, end);
      }
      start = end + 1;
    }
  }

  /** Names that can be looked for: those with two letters or more, each once. */
  public static List<String> usable(String typed) {
    return typed
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> NameKey.of(line).codePoints().filter(Character::isLetter).count() > 1)
        .distinct()
        .toList();
  }
}
