package dev.backstory.compose;

import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.model.PageSection;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.EntityGlossary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a single section of a page for tests, and insists that no claim is dropped. */
public final class Pages {
  private static final ComposeSettings GENEROUS = new ComposeSettings(1, 10_000, 10_000, 60);

  private Pages() {}

  public static <S extends PageSection> S write(SectionWriter writer, ArticleFixture... articles) {
    return write(writer, List.of(), articles);
  }

  public static <S extends PageSection> S write(
      SectionWriter writer, List<StoryLink> earlier, ArticleFixture... articles) {
    return write(writer, _ -> List.of(), earlier, articles);
  }

  public static <S extends PageSection> S write(
      SectionWriter writer,
      EntityGlossary glossary,
      List<StoryLink> earlier,
      ArticleFixture... articles) {
    return write(writer, glossary, EditorJudge.UNDECIDED, earlier, articles);
  }

  public static <S extends PageSection> S write(
      SectionWriter writer, EditorJudge judge, ArticleFixture... articles) {
    return write(writer, _ -> List.of(), judge, List.of(), articles);
  }

  @SuppressWarnings("unchecked")
  private static <S extends PageSection> S write(
      SectionWriter writer,
      EntityGlossary glossary,
      EditorJudge judge,
      List<StoryLink> earlier,
      ArticleFixture... articles) {
    StoryMaterial material = ArticleFixture.material(articles);
    List<String> ids = material.articles().stream().map(a -> a.article().id()).toList();
    Story story = new Story("s", "s", ids, earlier, Instant.EPOCH, Instant.EPOCH);
    List<Rejection> dropped = new ArrayList<>();
    PageDraft draft =
        new PageDraft(
            story,
            material,
            new StoryTopics(glossary, material),
            judge,
            new PreviousSelection(null),
            GENEROUS,
            dropped::add);
    draft.headline(new HeadlineWriter(judge).write(material));
    S section = (S) writer.write(material, draft);
    if (!dropped.isEmpty()) {
      throw new AssertionError("claims that are not true to their evidence: " + dropped);
    }
    return section;
  }
}
