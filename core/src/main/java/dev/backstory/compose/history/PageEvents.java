package dev.backstory.compose.history;

import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryEvent.Begun;
import dev.backstory.model.StoryEvent.Came;
import dev.backstory.model.StoryEvent.Divided;
import dev.backstory.model.StoryEvent.Merged;
import dev.backstory.model.StoryEvent.Removed;
import dev.backstory.model.StoryEvent.Went;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Withdrawn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What befell a story since its page was last told, in a reader's words. */
public final class PageEvents {
  private final List<StoryEvent> events;
  private final Set<String> taken = new HashSet<>();

  public PageEvents(List<StoryEvent> events) {
    this.events = List.copyOf(events);
    for (StoryEvent event : events) {
      switch (event) {
        case Divided divided -> taken.addAll(divided.articleIds());
        case Went went -> taken.add(went.articleId());
        case Merged _, Begun _, Came _, Removed _ -> {}
      }
    }
  }

  /** Whether this article went to another story. */
  boolean took(String articleId) {
    return taken.contains(articleId);
  }

  /** Whether a story that was corrected became part of this one. */
  boolean bringCorrections() {
    return events.stream().anyMatch(e -> e instanceof Merged it && !it.corrections().isEmpty());
  }

  /** What had been withdrawn from the pages of stories that became part of this one. */
  List<Withdrawn> withdrawn() {
    return events.stream()
        .flatMap(event -> event instanceof Merged merged ? merged.withdrawn().stream() : null)
        .toList();
  }

  /** What the history of a page begins with. */
  String beginning() {
    return events.stream()
            .flatMap(event -> event instanceof Begun begun ? List.of(begun).stream() : null)
            .findFirst()
            .map(begun -> "Separated from the story " + quoted(begun.headline()))
            .orElse("First published")
        + events.stream()
            .flatMap(event -> event instanceof Removed it ? Stream.of("; " + removed(it)) : null)
            .collect(Collectors.joining());
  }

  private static String removed(Removed removed) {
    return "some content was removed: " + removed.note();
  }

  /** What readers of the page as it was have to be told; in a list that can be added to. */
  List<String> since(StoryPage previous) {
    List<String> told = new ArrayList<>();
    for (StoryEvent event : events) {
      switch (event) {
        case Merged merged -> told.add(merged(merged));
        case Divided divided -> told.addAll(divided(divided, previous));
        case Removed removed -> told.add(removed(removed));
        case Begun begun -> told.add("separated from the story " + quoted(begun.headline()));
        case Came came ->
            told.add("an article was moved here from the story " + quoted(came.headline()));
        case Went went -> told.addAll(went(went, previous));
      }
    }
    return told;
  }

  private static String merged(Merged merged) {
    String with = "merged with the story " + quoted(merged.headline());
    return merged.corrections().isEmpty()
        ? with
        : with + ", which had been corrected (" + String.join(" / ", merged.corrections()) + ")";
  }

  private static List<String> divided(Divided divided, StoryPage previous) {
    long shown = divided.articleIds().stream().filter(id -> shows(previous, id)).count();
    if (shown == 0) {
      return List.of();
    }
    return List.of(
        shown == 1
            ? "an article is a story of its own now"
            : shown + " articles are a story of their own now");
  }

  private static List<String> went(Went went, StoryPage previous) {
    if (!shows(previous, went.articleId())) {
      return List.of();
    }
    String to =
        went.headline().isEmpty() ? "another story" : "the story " + quoted(went.headline());
    return List.of("an article was moved to " + to);
  }

  private static boolean shows(StoryPage page, String articleId) {
    return page.coverage().articles().stream().map(Covering::id).anyMatch(articleId::equals);
  }

  private static String quoted(String headline) {
    return "“" + headline + "”";
  }
}
