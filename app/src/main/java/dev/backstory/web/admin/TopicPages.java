package dev.backstory.web.admin;

import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.port.ListedStory;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.port.admin.TopicRulings.Kind;
import dev.backstory.port.admin.TopicRulings.Ruling;
import dev.backstory.port.admin.TopicRulings.State;
import dev.backstory.port.admin.TopicRulings.Subject;
import dev.backstory.site.CatalogueLinks;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.site.words.Words;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people, organisations and places of the stories, and what is decided of them. */
public final class TopicPages {
  private static final String PATH = "admin/topics";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final int MOST = 50;
  private static final int LONGEST_SEARCH = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 300;
  private static final int MOST_STORIES = 10;

  private final Office office;
  private final TopicRulings rulings;

  TopicPages(Office office) {
    this.office = office;
    this.rulings = office.topicRulings();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/topics", Right.EDITOR, this::list),
        Route.get("/admin/topic", Right.EDITOR, this::show),
        Route.post("/admin/topics/name", Right.EDITOR, Body.FORM, this::name),
        Route.post("/admin/topics/same", Right.EDITOR, Body.FORM, this::same),
        Route.post("/admin/topics/apart", Right.EDITOR, Body.FORM, this::apart),
        Route.post("/admin/topics/undo", Right.EDITOR, Body.FORM, this::undo));
  }

  /**
   * A topic as it is shown.
   *
   * @param entity its entity; null if no story has one for it
   * @param names that stories and their articles have for it
   */
  public record Shown(Topic topic, @Nullable String entity, Set<String> names) {
    public String name() {
      return topic.card().name();
    }

    /** Its page, seen from the root of the server. */
    public String page() {
      return CatalogueLinks.topic("", topic.slug());
    }

    public List<ListedStory> stories() {
      return topic.stories().stream().limit(MOST_STORIES).toList();
    }

    private Subject subject() {
      return new Subject(name(), entity);
    }
  }

  /** A decision as it is shown. */
  public record Decided(Ruling ruling) {
    /** What was decided, in words. */
    public String words() {
      String topic = ruling.topic().name();
      String other = ruling.other().name();
      return switch (ruling.kind()) {
        case NAME -> Words.words("admin.topics.named", topic, other);
        case SAME -> Words.words("admin.topics.same", topic, other);
        case APART ->
            topic.equals(other)
                ? Words.words("admin.topics.apartFromEntry", topic, other)
                : Words.words("admin.topics.apart", topic, other);
      };
    }

    boolean isPending() {
      return ruling.state() == State.ASKED || ruling.state() == State.UNDOING;
    }

    /** How far it is followed, in words; empty where it holds. */
    public String standing() {
      return switch (ruling.state()) {
        case ASKED -> Words.words("admin.standing.asked");
        case DONE -> "";
        case UNDOING -> Words.words("admin.standing.undoing");
        case UNDONE -> Words.words("admin.standing.undone");
      };
    }
  }

  private void list(Context context) {
    String asked = asked(context);
    List<Decided> decided = rulings.all().stream().map(Decided::new).toList();
    AdminRenderer.send(
        context,
        "topics.jte",
        told(context, AdminFrame.of(context, Words.words("admin.topics.title"))),
        Map.of(
            "asked",
            asked,
            "topics",
            found(asked, ""),
            "most",
            MOST,
            "rulings",
            decided,
            "pending",
            decided.stream().anyMatch(Decided::isPending)));
  }

  private static String asked(Context context) {
    return cut(Objects.requireNonNullElse(context.queryParam("q"), "").strip(), LONGEST_SEARCH);
  }

  private static AdminFrame told(Context context, AdminFrame frame) {
    return switch (Objects.requireNonNullElse(context.queryParam("done"), "")) {
      case "yes" -> frame.saying(Words.words("admin.standing.willBeDone"));
      case "no" -> frame.complaining(Words.words("admin.topics.notDone"));
      default -> frame;
    };
  }

  /** Topics with this in a name of theirs, those of most stories first, without one. */
  private List<Shown> found(String asked, String without) {
    TopicIndex topics = office.topics().get();
    String typed = asked.toLowerCase(Locale.ROOT);
    return topics.byStories().stream()
        .filter(it -> !it.slug().equals(without))
        .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(typed))
        .limit(MOST)
        .flatMap(it -> topics.find(it.slug()).stream())
        .map(it -> shown(it, topics))
        .toList();
  }

  private static Shown shown(Topic topic, TopicIndex topics) {
    Set<String> names = new LinkedHashSet<>(Set.of(topic.card().name()));
    String entity = topic.card().entityId();
    for (ListedStory story : topic.stories()) {
      for (TopicCard card : story.cards()) {
        if (topics.slugOf(card).filter(topic.slug()::equals).isPresent()) {
          entity = entity == null ? card.entityId() : entity;
          names.add(card.name());
          Stream.ofNullable(card.articleName()).forEach(names::add);
        }
      }
    }
    return new Shown(topic, entity, names);
  }

  private Optional<Shown> find(String slug) {
    TopicIndex topics = office.topics().get();
    return topics.find(slug).map(it -> shown(it, topics));
  }

  private void show(Context context) {
    Optional<Shown> topic = find(Objects.requireNonNullElse(context.queryParam("slug"), ""));
    if (topic.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      AdminRenderer.send(
          context,
          "topics.jte",
          AdminFrame.of(context, Words.words("admin.topics.title"))
              .complaining(Words.words("admin.topics.noSuch")),
          Map.of("asked", "", "topics", List.of(), "most", MOST, "rulings", List.of()));
      return;
    }
    String asked = asked(context);
    AdminRenderer.send(
        context,
        "topic.jte",
        told(context, AdminFrame.of(context, topic.get().name())),
        Map.of(
            "topic",
            topic.get(),
            "asked",
            asked,
            "found",
            asked.isEmpty() ? List.of() : found(asked, topic.get().topic().slug())));
  }

  private void name(Context context) {
    String typed = typed(context);
    decide(context, Kind.NAME, Deed.TOPIC_NAMED, _ -> Optional.of(new Subject(typed, null)));
  }

  private void same(Context context) {
    String into = field(context, "into");
    decide(context, Kind.SAME, Deed.TOPICS_JOINED, _ -> find(into).map(Shown::subject));
  }

  /** The name that was typed is not the topic. */
  private void apart(Context context) {
    String typed = typed(context);
    Optional<Shown> topic = find(field(context, "slug"));
    answer(
        context,
        topic
            .filter(
                it ->
                    act(
                        context,
                        Kind.APART,
                        Deed.TOPICS_PARTED,
                        new Subject(typed, null),
                        it.subject()))
            .isPresent());
  }

  private interface Other {
    Optional<Subject> of(Shown topic);
  }

  private void decide(Context context, Kind kind, Deed deed, Other other) {
    Optional<Shown> topic = find(field(context, "slug"));
    boolean asked =
        topic
            .flatMap(other::of)
            .filter(it -> act(context, kind, deed, topic.orElseThrow().subject(), it))
            .isPresent();
    answer(context, asked);
  }

  private boolean act(Context context, Kind kind, Deed deed, Subject topic, Subject other) {
    String account = Visitor.of(context).signedIn().name();
    String reason = cut(field(context, "reason").strip(), LONGEST_REASON);
    return office.act(
        context,
        deed,
        topic.name(),
        "“" + other.name() + "”" + (reason.isEmpty() ? "" : ": " + reason),
        () -> rulings.decide(kind, topic, other, account, office.now()));
  }

  private void undo(Context context) {
    String number = field(context, "ruling");
    Optional<Ruling> ruling =
        NUMBER.matcher(number).matches() ? rulings.find(Long.parseLong(number)) : Optional.empty();
    answer(
        context,
        ruling
            .filter(
                it ->
                    office.act(
                        context,
                        Deed.TOPIC_RULING_UNDONE,
                        it.topic().name(),
                        new Decided(it).words(),
                        () -> rulings.undo(it.id())))
            .isPresent());
  }

  private void answer(Context context, boolean asked) {
    if (asked) {
      office.refresh().run();
    }
    redirect(context, PATH + (asked ? "?done=yes" : "?done=no"));
  }

  /** One line. */
  private static String typed(Context context) {
    return cut(field(context, "name").strip().replaceAll("\\s+", " "), LONGEST_NAME);
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
