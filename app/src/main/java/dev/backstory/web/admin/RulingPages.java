package dev.backstory.web.admin;

import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.HiddenStories;
import dev.backstory.port.admin.StoryRulings;
import dev.backstory.port.admin.StoryRulings.Kind;
import dev.backstory.port.admin.StoryRulings.Member;
import dev.backstory.port.admin.StoryRulings.Ruling;
import dev.backstory.port.admin.StoryRulings.State;
import dev.backstory.port.admin.StoryRulings.Told;
import dev.backstory.site.words.Words;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One story: which articles it has, and what is to be one with it or a story of its own. */
public final class RulingPages {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final int MOST_FOUND = 20;
  private static final int LONGEST_SEARCH = 200;
  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_NAMED = 90;

  private final Office office;
  private final StoryRulings rulings;

  RulingPages(Office office) {
    this.office = office;
    this.rulings = office.rulings();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/story", Right.EDITOR, this::show),
        Route.post("/admin/story/merge", Right.EDITOR, Body.FORM, this::merge),
        Route.post("/admin/story/split", Right.EDITOR, Body.FORM, this::split),
        Route.post("/admin/story/undo", Right.EDITOR, Body.FORM, this::undo));
  }

  /** A decision as it is shown. */
  public record Shown(Ruling ruling, String other) {
    /** What was decided, in words. */
    public String words() {
      return switch (ruling.kind()) {
        case MERGE -> Words.words("admin.story.merged", other);
        case SPLIT -> Words.words("admin.story.madeOwn", ruling.articles());
      };
    }

    boolean isPending() {
      return ruling.state() == State.ASKED || ruling.state() == State.UNDOING;
    }

    /** How far it is followed, in words; empty where it is done. */
    public String standing() {
      return switch (ruling.state()) {
        case ASKED -> Words.words("admin.standing.asked");
        case DONE -> "";
        case FAILED -> Words.words("admin.standing.failed", String.valueOf(ruling.fault()));
        case UNDOING -> Words.words("admin.standing.undoing");
        case UNDONE -> Words.words("admin.standing.undone");
      };
    }
  }

  private void show(Context context) {
    String id = Objects.requireNonNullElse(context.queryParam("id"), "");
    Optional<Told> story = rulings.story(id);
    AdminFrame frame = AdminFrame.of(context, Words.words("admin.story.title"));
    if (story.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      AdminRenderer.send(
          context,
          "stories.jte",
          frame.complaining(Words.words("admin.story.noSuch")),
          Map.of("asked", "", "stories", List.of(), "most", MOST_FOUND));
      return;
    }
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = typed.substring(0, Math.min(LONGEST_SEARCH, typed.length()));
    List<Shown> decided = rulings.about(story.get().id()).stream().map(this::shown).toList();
    AdminRenderer.send(
        context,
        "story.jte",
        told(context, frame),
        Map.of(
            "story", story.get(),
            "asked", asked,
            "found", others(asked, story.get().id()),
            "rulings", decided,
            "pending", decided.stream().anyMatch(Shown::isPending)));
  }

  private static AdminFrame told(Context context, AdminFrame frame) {
    return switch (Objects.requireNonNullElse(context.queryParam("done"), "")) {
      case "yes" -> frame.saying(Words.words("admin.standing.willBeDone"));
      case "no" -> frame.complaining(Words.words("admin.story.notDone"));
      default -> frame;
    };
  }

  private List<HiddenStories.Listed> others(String asked, String id) {
    return asked.isEmpty()
        ? List.of()
        : office.stories().find(asked, MOST_FOUND).stream()
            .filter(it -> !it.id().equals(id))
            .toList();
  }

  private Shown shown(Ruling ruling) {
    String other = ruling.otherId();
    return new Shown(ruling, other == null ? "" : name(other));
  }

  private String name(String storyId) {
    return rulings.named(storyId).orElse(storyId);
  }

  private void merge(Context context) {
    String gone = field(context, "id");
    String stays = field(context, "into");
    String note = "“" + name(gone) + "” into “" + name(stays) + "”" + reason(context);
    String account = Visitor.of(context).signedIn().name();
    boolean asked =
        office.act(
            context,
            Deed.STORY_MERGED,
            gone,
            note,
            () -> rulings.merge(stays, gone, account, office.now()));
    answer(context, asked ? stays : gone, asked);
  }

  private void split(Context context) {
    String id = field(context, "id");
    List<String> chosen = context.formParams("article");
    String account = Visitor.of(context).signedIn().name();
    boolean asked =
        office.act(
            context,
            chosen.size() == 1 ? Deed.ARTICLE_TAKEN_OUT : Deed.STORY_SPLIT,
            id,
            titles(id, chosen) + reason(context),
            () -> rulings.split(id, chosen, account, office.now()));
    answer(context, id, asked);
  }

  private String titles(String storyId, List<String> chosen) {
    List<Member> members = rulings.story(storyId).map(Told::members).orElse(List.of());
    return members.stream()
        .filter(it -> chosen.contains(it.id()))
        .map(it -> "“" + cut(it.title(), LONGEST_NAMED) + "” (" + it.id() + ")")
        .collect(Collectors.joining(", "));
  }

  private void undo(Context context) {
    String number = field(context, "ruling");
    Optional<Ruling> ruling =
        NUMBER.matcher(number).matches() ? rulings.find(Long.parseLong(number)) : Optional.empty();
    boolean asked = ruling.filter(it -> undo(context, it)).isPresent();
    answer(context, field(context, "id"), asked);
  }

  private boolean undo(Context context, Ruling ruling) {
    String other = ruling.otherId();
    return office.act(
        context,
        ruling.kind() == Kind.MERGE ? Deed.MERGE_UNDONE : Deed.SPLIT_UNDONE,
        ruling.storyId(),
        "“" + name(ruling.storyId()) + "”" + (other == null ? "" : ", “" + name(other) + "”"),
        () -> rulings.undo(ruling.id()));
  }

  private void answer(Context context, String story, boolean asked) {
    if (asked) {
      office.refresh().run();
    }
    redirect(
        context,
        "admin/story?id="
            + URLEncoder.encode(story, StandardCharsets.UTF_8)
            + (asked ? "&done=yes" : "&done=no"));
  }

  private static String reason(Context context) {
    String reason = cut(field(context, "reason").strip(), LONGEST_REASON);
    return reason.isEmpty() ? "" : ": " + reason;
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
