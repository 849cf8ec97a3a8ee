package dev.backstory.web;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.web.ArticleJson.ShownSentence;
import dev.backstory.web.SiteReport.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves a site against the texts of its articles: every claim has evidence, every piece of
 * evidence lies inside an article of the coverage, every quotation stands there word for word.
 */
public final class SiteChecker {
  private final ClaimCheck claimCheck;

  /** Whether a claim says what its evidence says. */
  @FunctionalInterface
  public interface ClaimCheck {
    /**
     * What is wrong with a claim whose evidence lies inside its articles, in words.
     *
     * @param articleText the text of an article by its id; null for an unknown one
     */
    List<String> faults(Claim claim, Function<String, @Nullable String> articleText);
  }

  public SiteChecker(ClaimCheck claimCheck) {
    this.claimCheck = claimCheck;
  }

  /**
   * Checks every story of the site. A file that is missing or damaged is a fault and not an error.
   *
   * @param texts where articles are looked up first; those it does not have are taken from the
   *     site, if it was built with texts
   */
  public SiteReport check(Path site, SourceArticles texts) {
    return new Check(site, texts).run();
  }

  private final class Check {
    private final Path site;
    private final SourceArticles texts;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Optional<Text>> articles = new HashMap<>();
    private int stories;
    private int claims;
    private int quotations;
    private int evidence;

    Check(Path site, SourceArticles texts) {
      this.site = site;
      this.texts = texts;
    }

    SiteReport run() {
      for (String file : storyFiles()) {
        read(file, StoryPage.class).ifPresent(this::story);
      }
      int found = (int) articles.values().stream().filter(Optional::isPresent).count();
      if (found == 0 && !articles.isEmpty()) {
        faults.removeIf(fault -> fault.fault().startsWith(NO_TEXT));
        faults.addFirst(new Fault(site.toString(), "", NOTHING_TO_CHECK));
      }
      return new SiteReport(stories, claims, quotations, evidence, found, faults);
    }

    /** The stories that the list names, and those that lie there without being named. */
    private Set<String> storyFiles() {
      Set<String> files = new LinkedHashSet<>();
      read(SitePaths.INDEX_JSON, SiteJson.StoryLine[].class)
          .ifPresent(
              lines -> List.of(lines).forEach(line -> files.add(SitePaths.storyJson(line.id()))));
      for (String file : jsonFiles("stories")) {
        if (files.add(file)) {
          faults.add(new Fault(file, "", "not in " + SitePaths.INDEX_JSON));
        }
      }
      return files;
    }

    private Set<String> jsonFiles(String folder) {
      if (!Files.isDirectory(site.resolve(folder))) {
        return Set.of();
      }
      try (Stream<Path> files = Files.list(site.resolve(folder))) {
        return files
            .map(file -> folder + "/" + file.getFileName())
            .filter(name -> name.endsWith(".json"))
            .collect(Collectors.toCollection(TreeSet::new));
      } catch (IOException e) {
        faults.add(new Fault(folder, "", "cannot be read: " + e.getMessage()));
        return Set.of();
      }
    }

    private void story(StoryPage page) {
      stories++;
      Set<String> coverage =
          page.coverage().articles().stream().map(Covering::id).collect(Collectors.toSet());
      PageContents contents = PageContents.of(page);
      for (Placed<String> article : contents.articles()) {
        if (!coverage.contains(article.what())) {
          fault(
              page, article, "names article " + article.what() + ", which is not in the coverage");
        }
      }
      contents.evidence().forEach(e -> evidence(page, coverage, e));
      contents.quotes().forEach(q -> quotation(page, q));
      contents.claims().forEach(c -> claim(page, c));
    }

    private void evidence(StoryPage page, Set<String> coverage, Placed<Evidence> placed) {
      evidence++;
      Evidence found = placed.what();
      if (!coverage.contains(found.articleId())) {
        fault(
            page,
            placed,
            "rests on article " + found.articleId() + ", which is not in the coverage");
      }
      Optional<Text> text = text(found.articleId());
      if (text.isEmpty()) {
        fault(page, placed, NO_TEXT + found.articleId());
      } else if (found.end() > text.get().length() || found.start() == found.end()) {
        fault(
            page,
            placed,
            "%d-%d is not a stretch of article %s, which has %d characters"
                .formatted(found.start(), found.end(), found.articleId(), text.get().length()));
      }
    }

    private void quotation(StoryPage page, Placed<Quote> placed) {
      Quote quote = placed.what();
      slice(new Evidence(quote.articleId(), quote.start(), quote.end()))
          .ifPresent(
              words -> {
                quotations++;
                if (!Verbatim.same(quote.text(), words)) {
                  fault(page, placed, "the article says “" + shortened(words) + "”");
                }
              });
    }

    private void claim(StoryPage page, Placed<Claim> placed) {
      Claim claim = placed.what();
      if (claim.evidence().stream().allMatch(e -> slice(e).isPresent())) {
        claims++;
        claimCheck
            .faults(claim, id -> text(id).map(Text::words).orElse(null))
            .forEach(fault -> fault(page, placed, fault));
      }
    }

    private void fault(StoryPage page, Placed<?> placed, String fault) {
      faults.add(new Fault(page.id(), placed.where(), fault));
    }

    private Optional<String> slice(Evidence evidence) {
      return text(evidence.articleId())
          .filter(text -> evidence.end() <= text.length())
          .map(text -> text.slice(evidence.span()));
    }

    private Optional<Text> text(String articleId) {
      Optional<Text> known = articles.get(articleId);
      if (known == null) {
        known = load(articleId);
        articles.put(articleId, known);
      }
      return known;
    }

    private Optional<Text> load(String articleId) {
      String file = SitePaths.articleJson(articleId);
      Optional<ArticleJson> published = read(file, ArticleJson.class);
      Optional<Text> text =
          texts
              .find(articleId)
              .map(source -> source.article().text())
              .or(() -> published.map(ArticleJson::text))
              .map(Text::of);
      if (text.isPresent() && published.isPresent()) {
        published.get().sentences().forEach(s -> sentence(file, text.get(), s));
      }
      return text;
    }

    private void sentence(String file, Text text, ShownSentence shown) {
      boolean inside =
          shown.start() >= 0 && shown.start() <= shown.end() && shown.end() <= text.length();
      if (!inside || !text.slice(new Span(shown.start(), shown.end())).equals(shown.text())) {
        faults.add(
            new Fault(
                file,
                "",
                "sentence %d-%d is not the article's".formatted(shown.start(), shown.end())));
      }
    }

    private <T> Optional<T> read(String file, Class<T> type) {
      Path path = site.resolve(file);
      if (!Files.isRegularFile(path)) {
        faults.add(new Fault(file, "", "missing"));
        return Optional.empty();
      }
      try {
        return Optional.of(SiteJson.read(Files.readString(path), type));
      } catch (IOException e) {
        faults.add(new Fault(file, "", "cannot be read: " + e.getMessage()));
      } catch (IllegalArgumentException e) {
        faults.add(new Fault(file, "", String.valueOf(e.getMessage())));
      }
      return Optional.empty();
    }
  }

  private record Text(String words, OffsetMap offsets) {
    static Text of(String words) {
      return new Text(words, OffsetMap.of(words));
    }

    int length() {
      return offsets.length();
    }

    String slice(Span span) {
      return offsets.slice(span);
    }
  }

  private static final String NO_TEXT = "no text of article ";
  private static final String NOTHING_TO_CHECK =
      "no article texts to check against: build the site with --texts, or name its data folder with"
          + " --data";

  private static String shortened(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= 120 ? words : words.substring(0, words.offsetByCodePoints(0, 120)) + "…";
  }
}
