package dev.backstory.bench.labels;

import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.desk.Models;
import dev.backstory.model.Story;
import dev.backstory.model.StoryArticle;
import java.time.Instant;
import java.util.List;

/**
 * A page of which only the headline is written.
 *
 * @param material what its sections are written of
 */
public record HeadedPage(StoryMaterial material, PageDraft draft) {
  /** Of a story. */
  public static HeadedPage of(String id, List<StoryArticle> articles) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    List<String> ids = material.articles().stream().map(a -> a.article().id()).toList();
    PageDraft draft =
        new PageDraft(
            new Story(id, id, ids, List.of(), Instant.EPOCH, Instant.EPOCH),
            material,
            new StoryTopics(_ -> List.of(), material),
            Models.editor(),
            new PreviousSelection(null),
            ComposeSettings.DEFAULT,
            _ -> {});
    draft.headline(new HeadlineWriter(Models.editor()).write(material));
    return new HeadedPage(material, draft);
  }
}
