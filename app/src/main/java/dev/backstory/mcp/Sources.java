package dev.backstory.mcp;

import dev.backstory.model.Evidence;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceView.Passage;
import dev.backstory.site.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What lines of one page rest on, as agents are told. */
final class Sources {
  private static final int MOST = 3;
  private static final int LONGEST_WORDS = 600;

  private final StoryPage page;
  private final Function<Evidence, Optional<Passage>> passages;

  Sources(SiteSnapshot site, StoryPage page) {
    this.page = page;
    this.passages = site.passages();
  }

  /** The first few, and how many more there are. */
  Fields few(Fields line, List<Evidence> evidence) {
    int more = evidence.size() - MOST;
    return line.with("sources", evidence.stream().limit(MOST).map(this::of).toList())
        .with("moreSources", more > 0 ? more : null);
  }

  /** Who published what, where, in which words. */
  Fields of(Evidence evidence) {
    Fields source = new Fields();
    article(evidence.articleId())
        .ifPresent(
            it ->
                source
                    .with("outlet", it.outlet())
                    .with("journalists", it.authors())
                    .with("url", Wording.link(it.url()))
                    .with("publishedAt", it.publishedAt()));
    return source
        .with("words", passages.apply(evidence).map(it -> cut(it.words())).orElse(null))
        .with("articleId", evidence.articleId())
        .with("start", evidence.start())
        .with("end", evidence.end());
  }

  private Optional<Covering> article(String id) {
    return page.coverage().articles().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** So much of a text that others have room. */
  static String cut(String text) {
    return Fields.cut(text, LONGEST_WORDS);
  }
}
