package dev.backstory.web.api;

import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.filter.QuotationFilter;
import dev.backstory.site.paging.QuotationPages;
import dev.backstory.web.api.Shapes.Quotations;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.util.List;
import java.util.Optional;

/** What pages quote, across stories. */
final class QuotationOperations {
  private static final int LONGEST_TOPIC = 160;

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

  private Answer list(Arguments said) {
    SiteSnapshot site = source.site().get();
    QuotationFilter filter = Filters.ofQuotations(said);
    int limit = said.number("limit");
    String cursor = said.text("cursor").orElse(null);
    Optional<String> slug = said.text("topic");
    Optional<Topic> topic = slug.flatMap(it -> TopicOperations.topic(site, it));
    if (slug.isPresent() && topic.isEmpty()) {
      return Answer.missing("topic");
    }
    return topic
        .map(it -> QuotationPages.part(site, it.stories(), filter, limit, cursor))
        .orElseGet(() -> QuotationPages.part(site, filter, limit, cursor))
        .map(slice -> Answer.json(new Quotations(slice.items(), slice.next())))
        .orElseGet(Paging::noCursor);
  }
}
