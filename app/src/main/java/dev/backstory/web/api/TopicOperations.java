package dev.backstory.web.api;

import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.web.api.Shapes.Beside;
import dev.backstory.web.api.Shapes.OneTopic;
import dev.backstory.web.api.Shapes.TopicItem;
import dev.backstory.web.api.Shapes.TopicList;
import dev.backstory.web.route.Arguments;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Topics, each by the name that its page has in its address. */
final class TopicOperations {
  private final ApiSource source;
  private volatile @Nullable Ids ids;

  TopicOperations(ApiSource source) {
    this.source = source;
  }

  List<Operation> all() {
    return List.of(
        Operation.of(
            "/topics",
            "listTopics",
            "People, organisations, places and other topics, by id.",
            Paging.parameters(),
            List.of(TopicList.class),
            this::topics),
        Operation.of(
            "/topics/{id}",
            "getTopic",
            "A topic with its stories, the latest change first, and what it is quoted with there;"
                + " a further name of it redirects.",
            Paging.one("topic"),
            List.of(OneTopic.class),
            this::topic));
  }

  /** Made once for as long as a site is the same. */
  private record Ids(SiteSnapshot site, List<String> inOrder) {
    static Ids of(SiteSnapshot site) {
      return new Ids(
          site, site.topics().byStories().stream().map(Topic.Beside::slug).sorted().toList());
    }
  }

  private Ids ids() {
    SiteSnapshot site = source.site().get();
    Ids made = ids;
    if (made == null || made.site != site) {
      made = Ids.of(site);
      ids = made;
    }
    return made;
  }

  private Answer topics(Arguments said) {
    Ids now = ids();
    return Paging.byId(
        "topics",
        said,
        now.inOrder,
        id -> now.site.topics().find(id).stream().map(TopicItem::of),
        slice -> new TopicList(slice.items(), slice.next()));
  }

  /** The topic of this id, or the one that it is a further name of. */
  static Optional<Topic> topic(SiteSnapshot site, String id) {
    return site.topics().find(id).or(() -> site.topics().movedTo(id).flatMap(site.topics()::find));
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
    return Paging.stories(
        site,
        said,
        topic.stories(),
        stories -> new OneTopic(TopicItem.of(topic), beside(topic), site.quoted(topic), stories));
  }

  private static List<Beside> beside(Topic topic) {
    return topic.beside().stream()
        .map(it -> new Beside(it.slug(), it.name(), it.stories()))
        .toList();
  }
}
