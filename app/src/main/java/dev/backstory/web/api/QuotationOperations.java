package dev.backstory.web.api;

import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.filter.QuotationFilter;
import dev.backstory.site.shape.StoryShapes.Quotation;
import dev.backstory.web.api.Shapes.Quotations;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pages quote, across stories. */
final class QuotationOperations {
  private static final String LIST = "quotations";
  private static final int LONGEST_TOPIC = 160;

  /** So many pages are read for one answer, even if hardly any has what is wanted. */
  private static final int MOST_PAGES = 60;

  private final ApiSource source;

  QuotationOperations(ApiSource source) {
    this.source = source;
  }

  List<Operation> all() {
    List<Parameter> parameters = Paging.parameters();
    parameters.addAll(Filters.OF_QUOTATIONS);
    parameters.add(
        Parameter.text("topic", LONGEST_TOPIC, "Only of stories with the topic of this id."));
    return List.of(
        Operation.of(
            "/quotations",
            "listQuotations",
            "The quotations that pages show, of the story that changed last first. An answer"
                + " may have fewer than asked for, or none, and yet lead on.",
            parameters,
            List.of(Quotations.class),
            this::list));
  }

  /**
   * The last quotation that was seen.
   *
   * @param index on the page of its story, -1 where the story is still to be read
   */
  private record From(Place story, int index) {
    static Optional<From> read(String written) {
      return Cursor.read(LIST, 3, written)
          .filter(it -> it.parts().get(2).matches("-1|\\d{1,4}"))
          .flatMap(
              it ->
                  it.time(0)
                      .map(
                          time ->
                              new From(
                                  new Place(time, it.parts().get(1)),
                                  Integer.parseInt(it.parts().get(2)))));
    }

    static String written(ListedStory story, int index) {
      return Cursor.of(LIST, story.updatedAt(), story.id(), index).written();
    }

    boolean reaches(ListedStory story) {
      return Place.of(story).compareTo(this.story) >= 0;
    }
  }

  private Answer list(Arguments said) {
    SiteSnapshot site = source.site().get();
    Optional<String> cursor = said.text("cursor");
    Optional<From> from = cursor.flatMap(From::read);
    if (cursor.isPresent() && from.isEmpty()) {
      return Paging.noCursor();
    }
    List<ListedStory> stories = site.stories();
    Optional<String> slug = said.text("topic");
    if (slug.isPresent()) {
      Optional<Topic> topic = TopicOperations.topic(site, slug.get());
      if (topic.isEmpty()) {
        return Answer.missing("topic");
      }
      stories = topic.get().stories();
    }
    return Answer.json(
        new Reading(site, Filters.ofQuotations(said), said.number("limit"), from.orElse(null))
            .of(stories));
  }

  /** Reads pages until there are as many quotations as somebody wants. */
  private static final class Reading {
    private final SiteSnapshot site;
    private final QuotationFilter filter;
    private final int limit;
    private final @Nullable From from;
    private final List<Quotation> found = new ArrayList<>();
    private int pages;

    Reading(SiteSnapshot site, QuotationFilter filter, int limit, @Nullable From from) {
      this.site = site;
      this.filter = filter;
      this.limit = limit;
      this.from = from;
    }

    Quotations of(List<ListedStory> newestFirst) {
      for (ListedStory story : newestFirst) {
        if ((from == null || from.reaches(story)) && filter.mayLet(story)) {
          if (pages++ == MOST_PAGES) {
            return new Quotations(found, From.written(story, -1));
          }
          String next = read(story);
          if (next != null) {
            return new Quotations(found, next);
          }
        }
      }
      return new Quotations(found, null);
    }

    /** Where to go on, if there is one more than is wanted. */
    private @Nullable String read(ListedStory story) {
      Optional<StoryPage> page = site.page(story.id());
      if (page.isEmpty()) {
        return null;
      }
      List<Quotation> all =
          SiteSnapshot.quotations(page.get())
              .map(entry -> Quotation.of(page.get(), entry))
              .toList();
      boolean begun = from != null && from.story().equals(Place.of(story));
      for (int i = begun && from != null ? from.index() + 1 : 0; i < all.size(); i++) {
        if (filter.lets(all.get(i))) {
          if (found.size() == limit) {
            return From.written(story, i - 1);
          }
          found.add(all.get(i));
        }
      }
      return null;
    }
  }
}
