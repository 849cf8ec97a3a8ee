package dev.backstory.web.api;

import dev.backstory.model.Publisher;
import dev.backstory.site.OutletPages;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Groups;
import dev.backstory.site.catalogue.Tally;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.web.api.Shapes.Beside;
import dev.backstory.web.api.Shapes.JournalistItem;
import dev.backstory.web.api.Shapes.Journalists;
import dev.backstory.web.api.Shapes.OneJournalist;
import dev.backstory.web.api.Shapes.OneOutlet;
import dev.backstory.web.api.Shapes.OneTopic;
import dev.backstory.web.api.Shapes.OutletItem;
import dev.backstory.web.api.Shapes.OutletList;
import dev.backstory.web.api.Shapes.Quotation;
import dev.backstory.web.api.Shapes.TopicItem;
import dev.backstory.web.api.Shapes.TopicList;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Topics, outlets and journalists, each by the name that its page has in its address. */
final class CatalogueOperations {
  private static final int MOST_WRITERS = 60;

  private final ApiSource source;
  private volatile @Nullable Names names;

  CatalogueOperations(ApiSource source) {
    this.source = source;
  }

  List<Operation> all() {
    return List.of(
        Operation.of(
            "/topics",
            "listTopics",
            "People, organisations, places and other topics, by id.",
            StoryOperations.paging(),
            List.of(TopicList.class),
            this::topics),
        Operation.of(
            "/topics/{id}",
            "getTopic",
            "A topic with its stories, the latest change first, and what it is quoted with there;"
                + " a further name of it redirects.",
            one("topic"),
            List.of(OneTopic.class),
            this::topic),
        Operation.of(
            "/outlets",
            "listOutlets",
            "Whose reports the stories draw on, by id.",
            StoryOperations.paging(),
            List.of(OutletList.class),
            this::outlets),
        Operation.of(
            "/outlets/{id}",
            "getOutlet",
            "An outlet with those who write most for it, and its stories.",
            one("outlet"),
            List.of(OneOutlet.class),
            this::outlet),
        Operation.of(
            "/journalists",
            "listJournalists",
            "Who writes for which outlet, by id.",
            StoryOperations.paging(),
            List.of(Journalists.class),
            this::journalists),
        Operation.of(
            "/journalists/{id}",
            "getJournalist",
            "A journalist of an outlet, and the stories of their articles.",
            one("journalist"),
            List.of(OneJournalist.class),
            this::journalist));
  }

  /** One of them by its id, with a part of its stories. */
  private static List<Parameter> one(String what) {
    List<Parameter> parameters = StoryOperations.paging();
    parameters.addFirst(
        Parameter.id("Id of the %s, as its page's address has it.".formatted(what)));
    return List.copyOf(parameters);
  }

  /** Ids in order, made once for as long as a site is the same. */
  private record Names(
      SiteSnapshot site, List<String> topics, List<String> outlets, List<String> journalists) {
    static Names of(SiteSnapshot site) {
      Catalogue catalogue = site.catalogue();
      return new Names(
          site,
          site.topics().byStories().stream().map(Topic.Beside::slug).sorted().toList(),
          addresses(catalogue.outlets()),
          addresses(catalogue.journalists()));
    }

    private static List<String> addresses(Groups groups) {
      return groups.all().stream().map(groups::address).sorted().toList();
    }
  }

  private Names names() {
    SiteSnapshot site = source.site().get();
    Names made = names;
    if (made == null || made.site != site) {
      made = Names.of(site);
      names = made;
    }
    return made;
  }

  /** A part of a list that is ordered by ids. */
  private static <T> Answer listed(
      String list,
      Arguments said,
      List<String> ids,
      Function<String, Stream<T>> item,
      Function<Slice<T>, Object> shape) {
    Optional<String> cursor = said.text("cursor");
    Optional<String> from =
        cursor.flatMap(it -> Cursor.read(list, 1, it)).map(it -> it.parts().getFirst());
    if (cursor.isPresent() && from.isEmpty()) {
      return StoryOperations.noCursor();
    }
    Slice<String> slice =
        Slice.of(
            ids.stream().filter(id -> from.map(it -> id.compareTo(it) > 0).orElse(true)),
            said.number("limit"),
            id -> Cursor.of(list, id).written());
    return Answer.json(
        shape.apply(new Slice<>(slice.items().stream().flatMap(item).toList(), slice.next())));
  }

  private Answer topics(Arguments said) {
    Names now = names();
    return listed(
        "topics",
        said,
        now.topics,
        id -> now.site.topics().find(id).stream().map(TopicItem::of),
        slice -> new TopicList(slice.items(), slice.next()));
  }

  /** The topic of this id, or the one that it is a further name of. */
  static Optional<Topic> topic(SiteSnapshot site, String id) {
    return site.topics()
        .find(id)
        .or(() -> Optional.ofNullable(site.topics().moved().get(id)).flatMap(site.topics()::find));
  }

  private Answer topic(Arguments said) {
    SiteSnapshot site = source.site().get();
    String id = said.needed("id");
    Optional<Topic> found = topic(site, id);
    if (found.isEmpty()) {
      return Answer.missing("topic");
    }
    Topic topic = found.get();
    if (!topic.slug().equals(id)) {
      return new Answer.Moved("../topics/" + StoryOperations.segment(topic.slug()));
    }
    return StoryOperations.listed(
        site,
        said,
        topic.stories().stream(),
        stories -> new OneTopic(TopicItem.of(topic), beside(topic), said(site, topic), stories));
  }

  private static List<Beside> beside(Topic topic) {
    return topic.beside().stream()
        .map(it -> new Beside(it.slug(), it.name(), it.stories()))
        .toList();
  }

  private static List<Quotation> said(SiteSnapshot site, Topic topic) {
    return site.said(topic).stream()
        .flatMap(
            it -> site.page(it.story().id()).stream().map(page -> Quotation.of(page, it.entry())))
        .toList();
  }

  private Answer outlets(Arguments said) {
    Names now = names();
    Groups outlets = now.site.catalogue().outlets();
    return listed(
        "outlets",
        said,
        now.outlets,
        id -> Stream.ofNullable(outlets.at(id)).map(it -> item(outlets, it)),
        slice -> new OutletList(slice.items(), slice.next()));
  }

  private static OutletItem item(Groups outlets, Group outlet) {
    Tally tally = outlet.tally();
    Publisher publisher = tally.publisher();
    return new OutletItem(
        outlets.address(outlet),
        tally.outlet(),
        publisher == null ? null : publisher.country(),
        publisher == null ? null : publisher.owner(),
        tally.articles(),
        tally.own(),
        tally.wire(),
        tally.copies(),
        outlet.stories().size());
  }

  private Answer outlet(Arguments said) {
    SiteSnapshot site = source.site().get();
    Catalogue catalogue = site.catalogue();
    Group outlet = catalogue.outlets().at(said.needed("id"));
    return outlet == null
        ? Answer.missing("outlet")
        : StoryOperations.listed(
            site,
            said,
            outlet.stories().stream(),
            stories ->
                new OneOutlet(
                    item(catalogue.outlets(), outlet), writers(catalogue, outlet), stories));
  }

  private static List<JournalistItem> writers(Catalogue catalogue, Group outlet) {
    return outlet.tally().writers().stream()
        .limit(MOST_WRITERS)
        .map(it -> Catalogue.journalist(outlet.tally().outlet(), it.name()))
        .flatMap(key -> Stream.ofNullable(catalogue.journalists().find(key)))
        .map(it -> item(catalogue, it))
        .toList();
  }

  private Answer journalists(Arguments said) {
    Names now = names();
    Catalogue catalogue = now.site.catalogue();
    return listed(
        "journalists",
        said,
        now.journalists,
        id -> Stream.ofNullable(catalogue.journalists().at(id)).map(it -> item(catalogue, it)),
        slice -> new Journalists(slice.items(), slice.next()));
  }

  private static JournalistItem item(Catalogue catalogue, Group journalist) {
    Tally tally = journalist.tally();
    Group outlet = catalogue.outlets().find(Catalogue.outlet(tally.outlet()));
    return new JournalistItem(
        catalogue.journalists().address(journalist),
        OutletPages.name(journalist),
        tally.outlet(),
        outlet == null ? null : catalogue.outlets().address(outlet),
        tally.articles(),
        journalist.stories().size());
  }

  private Answer journalist(Arguments said) {
    SiteSnapshot site = source.site().get();
    Catalogue catalogue = site.catalogue();
    Group journalist = catalogue.journalists().at(said.needed("id"));
    return journalist == null
        ? Answer.missing("journalist")
        : StoryOperations.listed(
            site,
            said,
            journalist.stories().stream(),
            stories -> new OneJournalist(item(catalogue, journalist), stories));
  }
}
