package dev.backstory.web;

import dev.backstory.ask.Answer;
import dev.backstory.ask.Reply;
import dev.backstory.model.StoryPage;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import java.util.List;

/** The fixture's site, which finds its bridge by every search and knows why it is closed. */
record AnsweringSite(SiteSnapshot current) implements SiteSource {
  private static final String BRIDGE = "st-3100";

  @Override
  public List<Found> find(SearchQuery query) {
    return List.of(new Found(BRIDGE, List.of(new Piece("bridge", true))));
  }

  @Override
  public Reply ask(String question) {
    if (!question.contains("closed")) {
      return new Reply.NotSaid(question);
    }
    StoryPage page = current.page(BRIDGE).orElseThrow();
    return new Reply.Answered(
        question,
        page.sections().getFirst().everyClaim().stream()
            .map(claim -> new Answer(page, claim, 0.5))
            .toList());
  }
}
